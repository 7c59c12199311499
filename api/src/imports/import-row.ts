import { z } from '@hono/zod-openapi';
import { BranchRelation } from '@icfm/data/model/branch';
import { ImportKind, IntakeSettings, IntakeSummary } from '../intake/schema.ts';
import type { SqlRow } from '../store/database.ts';
import { ImportStatus } from './schema.ts';

/** A file of an import, in the order in which its rows came in. `onlyRows` null: all of its rows. */
export const ImportPart = z.object({
  fileId: z.string(),
  fileName: z.string(),
  settings: IntakeSettings,
  /** Its headings, by which a file of rejected rows is read however its columns were moved. */
  header: z.array(z.string()),
  rowsAdded: z.number().int(),
  onlyRows: z.array(z.number().int()).nullable(),
});
export type ImportPart = z.infer<typeof ImportPart>;

const Reason = z.object({ zh: z.string(), en: z.string() });

/** An import as the store holds it. Its rows count by file: a file that is not among `parts` has not come in whole. */
const Row = z.object({
  id: z.string(),
  serial: z.coerce.number().int(),
  title: z.string(),
  kind: ImportKind,
  relation: BranchRelation.nullable(),
  status: ImportStatus,
  version: z.coerce.number().int(),
  version_of: z.string().nullable(),
  as_of: z.string(),
  created_at: z.date(),
  completed_at: z.date().nullable(),
  settings: IntakeSettings,
  summary: IntakeSummary.nullable(),
  reason: Reason.nullable(),
  parts: z.array(ImportPart),
});
export type ImportRow = z.infer<typeof Row>;

/** Columns of an import as it is read; the date as text, so that no time zone can move it. */
export const importColumns =
  "id, serial, title, kind, relation, status, version, version_of, to_char(as_of, 'YYYY-MM-DD') AS as_of, created_at, completed_at, settings, summary, reason, parts";

export const readImportRow = (row: SqlRow): ImportRow => Row.parse(row);
