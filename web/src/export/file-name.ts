type FileNameParts = {
  readonly place: string;
  readonly what: string;
  readonly asOf: string;
  readonly extension: string;
};

/** `安徽-集群-2025-11.csv`: place, contents and the date of the data, without what file systems refuse. */
export function fileName({ place, what, asOf, extension }: FileNameParts): string {
  const stem = [place, what, asOf].join('-').replace(/[\\/:*?"<>|\s]+/g, '-');
  return `${stem}.${extension}`;
}
