type Bilingual = { readonly zh: string; readonly en: string };

export type SectorEntry = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly group: string;
  readonly fileCodes?: readonly string[];
};

export type DatasetEntry = {
  readonly id: string;
  readonly title: Bilingual;
  readonly asOf: string;
  readonly rows: number;
  readonly mapApprovalNumber?: string | null;
};

/** The controlled codes of every dataset and their names. */
export type Vocabulary = {
  readonly sectors: readonly SectorEntry[];
  readonly groups: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[];
  readonly labels: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
  readonly datasets: readonly DatasetEntry[];
};
