import { z } from 'zod';

/** The same words in Chinese and in English. */
export const Bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/** An official total that a list is held against. `rowsHeld` is computed from the rows, never typed. */
export const OfficialTotal = z.object({
  /** Which rows count towards it: a column and the value wanted, or null for all. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  label: Bilingual,
  total: z.number().int().positive().nullable(),
  asOf: z.string().nullable(),
  source: z.string(),
});
export type OfficialTotal = z.infer<typeof OfficialTotal>;

/** `dataset.json`: what a dataset is, who says so, under which terms, and what each column means. */
export const Dataset = z.object({
  id: z.string().min(1),
  title: Bilingual,
  description: Bilingual,
  publisher: Bilingual,
  licence: Bilingual,
  asOf: z.string(),
  files: z.array(z.string()).min(1),
  rows: z.number().int().nonnegative(),
  officialTotals: z.array(OfficialTotal),
  /** 审图号: the map-approval number of a boundary dataset, or null where none was given. */
  mapApprovalNumber: z.string().nullable(),
  columns: z.array(z.object({ name: z.string(), description: Bilingual })),
});
export type Dataset = z.infer<typeof Dataset>;

/** How many rows a list holds of an official total; `officialTotal` is null where no source states one. */
export const Completeness = z.object({
  dataset: z.string(),
  labelZh: z.string(),
  labelEn: z.string(),
  rowsHeld: z.number().int().nonnegative(),
  officialTotal: z.number().int().positive().nullable(),
  asOf: z.string().nullable(),
});
export type Completeness = z.infer<typeof Completeness>;
