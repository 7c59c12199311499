import { z } from '@hono/zod-openapi';
import { BranchRelation } from '@icfm/data/model/branch';
import {
  FieldFacts,
  FileFacts,
  Finding,
  ImportKind,
  IntakeSettings,
  IntakeSummary,
  PreviewRow,
  Proposal,
  SourceRow,
} from '../intake/schema.ts';

/** An uploaded file: kept as it is, named by the SHA-256 of its bytes. */
export const UploadedFile = z
  .object({
    fileId: z.string(),
    fileName: z.string(),
    bytes: z.number().int(),
    facts: FileFacts,
    proposal: Proposal,
    /** The fields of each kind. */
    fields: z.record(ImportKind, z.array(FieldFacts)),
  })
  .openapi('UploadedFile');
export type UploadedFile = z.infer<typeof UploadedFile>;

/** The question of a preview: the file read anew with these settings. */
export const PreviewAnswer = z
  .object({
    facts: FileFacts,
    rows: z.array(PreviewRow),
    /** What the settings themselves lack; nothing can be imported while one is an error. */
    findings: z.array(Finding),
  })
  .openapi('PreviewAnswer');
export type PreviewAnswer = z.infer<typeof PreviewAnswer>;

export const Progress = z
  .object({
    phase: z.enum(['waiting', 'reading', 'storing', 'publishing']),
    rows: z.number().int(),
    /** Null while the number is not known. */
    rowsTotal: z.number().int().nullable(),
    rowsPerSecond: z.number(),
    secondsLeft: z.number().nullable(),
  })
  .openapi('Progress');
export type Progress = z.infer<typeof Progress>;

/** A dry run: read whole, nothing stored. */
export const CheckAnswer = z
  .object({
    id: z.string(),
    status: z.enum(['running', 'done', 'failed', 'cancelled']),
    progress: Progress,
    /** Filled when done. */
    summary: IntakeSummary.nullable(),
    /** Rows kept out, the first 200 of each. */
    bad: z.array(z.object({ row: SourceRow, findings: z.array(Finding) })),
    unresolved: z.array(z.object({ row: SourceRow, name: z.string().nullable(), findings: z.array(Finding) })),
    duplicates: z.array(z.object({ row: SourceRow, findings: z.array(Finding) })),
    /** Why it failed, in the language asked for. */
    reason: z.string().nullable(),
  })
  .openapi('CheckAnswer');
export type CheckAnswer = z.infer<typeof CheckAnswer>;

export const ImportRequest = z
  .object({
    fileId: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().min(1).max(200),
    title: z.string().trim().min(1).max(120),
    /** ISO date of the list itself, where known. */
    asOf: z.iso.date().nullable(),
    settings: IntakeSettings,
    /** The import that this is a new version of. */
    versionOf: z.string().nullable(),
    /** The import whose rejected rows these are: they are added to it. */
    addsTo: z.string().nullable(),
  })
  .openapi('ImportRequest');
export type ImportRequest = z.infer<typeof ImportRequest>;

export const ImportStatus = z
  .enum(['running', 'complete', 'failed', 'cancelled', 'superseded'])
  .openapi('ImportStatus');
export type ImportStatus = z.infer<typeof ImportStatus>;

/** One import as listed. */
export const Import = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: ImportKind,
    relation: BranchRelation.nullable(),
    status: ImportStatus,
    /** 1 for the first; a later version supersedes the one before it. */
    version: z.number().int(),
    versionOf: z.string().nullable(),
    asOf: z.string(),
    createdAt: z.string(),
    completedAt: z.string().nullable(),
    progress: Progress.nullable(),
    /** Sums over all files of the import; null until complete. */
    summary: IntakeSummary.nullable(),
    /** The first file, then those with mended rows. */
    files: z.array(z.object({ fileId: z.string(), fileName: z.string(), rowsAdded: z.number().int() })),
    settings: IntakeSettings,
    /** Records that count now. */
    recordCount: z.number().int(),
    /** Rows still kept out: bad ones, and those whose place is not known. */
    rejectedCount: z.number().int(),
    unresolvedCount: z.number().int(),
    reason: z.string().nullable(),
  })
  .openapi('Import');
export type Import = z.infer<typeof Import>;

const JoinMode = z.enum(['join', 'replace']);
export const JoinModes = z.object({ branches: JoinMode, clusters: JoinMode, flows: JoinMode }).openapi('JoinModes');
export type JoinModes = z.infer<typeof JoinModes>;

export const ImportList = z
  .object({ imports: z.array(Import), modes: JoinModes, dataVersion: z.string() })
  .openapi('ImportList');
export type ImportList = z.infer<typeof ImportList>;

/** A page of rows kept out of an import. */
export const RejectPage = z
  .object({
    header: z.array(z.string()),
    rows: z.array(
      z.object({
        row: SourceRow,
        outcome: z.enum(['bad', 'unresolved', 'duplicate']),
        name: z.string().nullable(),
        findings: z.array(Finding),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('RejectPage');
export type RejectPage = z.infer<typeof RejectPage>;

/** Row number → adcode of the unit picked for it; for an end of a flow `2:origin` or `2:destination`. */
export const PlacesPicked = z
  .object({ places: z.record(z.string(), z.string().regex(/^\d{6}$/)) })
  .openapi('PlacesPicked');

/** Two versions of an import held against each other by the key of each record. */
export const VersionComparison = z
  .object({
    before: z.object({ id: z.string(), version: z.number().int(), records: z.number().int() }),
    after: z.object({ id: z.string(), version: z.number().int(), records: z.number().int() }),
    added: z.number().int(),
    removed: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    /** At most 200 of each, by name. */
    examples: z.array(
      z.object({
        change: z.enum(['added', 'removed', 'changed']),
        key: z.string(),
        name: z.string(),
        fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
      }),
    ),
  })
  .openapi('VersionComparison');
export type VersionComparison = z.infer<typeof VersionComparison>;
