import { z } from '@hono/zod-openapi';
import { BranchRelation } from '@icfm/data/model/branch';

/** What a list holds. `specialities` changes the specialities of branches that are known already. */
export const ImportKind = z.enum(['branches', 'clusters', 'flows', 'specialities']).openapi('ImportKind');
export type ImportKind = z.infer<typeof ImportKind>;

export const SourceFormat = z.enum(['delimited', 'workbook', 'geojson']).openapi('SourceFormat');
export type SourceFormat = z.infer<typeof SourceFormat>;

/** How text was encoded; `mixed` where lines differ, each then read by its own; null for workbooks. */
export const TextEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'mixed']).openapi('TextEncoding');
export type TextEncoding = z.infer<typeof TextEncoding>;

/** WGS 84 (GPS), GCJ-02 (Amap, Tencent) or BD-09 (Baidu). */
export const CoordinateSystem = z.enum(['wgs84', 'gcj02', 'bd09']).openapi('CoordinateSystem');
export type CoordinateSystem = z.infer<typeof CoordinateSystem>;

/** Of rows with the same key: the first stays, the last stays, or all stay. */
export const DuplicateRule = z.enum(['keep-first', 'keep-last', 'keep-all']).openapi('DuplicateRule');
export type DuplicateRule = z.infer<typeof DuplicateRule>;

/** The same words in both languages. */
const Bilingual = z.object({ zh: z.string(), en: z.string() });

/**
 * Something to say about a row. An error keeps the row out, a warning or a note does not. `row` is counted as a person
 * counts in the file, the header being a row of its own; `column` is the heading as it stands in the file.
 */
export const Finding = z
  .object({
    row: z.number().int().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    message: Bilingual,
  })
  .openapi('Finding');
export type Finding = z.infer<typeof Finding>;

/**
 * A row of the file: its number as a person counts, and its cells as text; an empty cell is ''. `isQuoteOpen` where a
 * quote in it is never closed and was read as an ordinary character.
 */
export const SourceRow = z
  .object({ number: z.number().int(), cells: z.array(z.string()), isQuoteOpen: z.literal(true).optional() })
  .openapi('SourceRow');
export type SourceRow = z.infer<typeof SourceRow>;

/** How a file is to be read: which sheet, and in which row (from 1) the headings stand. */
export const ReadSettings = z.object({ sheet: z.string().nullable(), headerRow: z.number().int().min(1) });
export type ReadSettings = z.infer<typeof ReadSettings>;

/** What was found by reading the beginning of a file. */
export const FileFacts = z
  .object({
    format: SourceFormat,
    encoding: TextEncoding.nullable(),
    delimiter: z.string().nullable(),
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    /** The row (from 1) in which the headings stand; merged heading rows above are joined into them. */
    headerRow: z.number().int().min(1),
    header: z.array(z.string()),
    /** The first rows, at most 50. */
    sample: z.array(SourceRow),
    /** Rows of data; estimated from the size where the file is long. */
    rowCount: z.number().int(),
    isRowCountExact: z.boolean(),
    findings: z.array(Finding),
  })
  .openapi('FileFacts');
export type FileFacts = z.infer<typeof FileFacts>;

/** Everything a person decides about a list; with the file it gives the same rows again. */
export const IntakeSettings = ReadSettings.extend({
  kind: ImportKind,
  /** For branches: whose they are. */
  relation: BranchRelation.nullable(),
  /** For branches: the bank of rows that name none. */
  bankName: z.string().max(100).nullable(),
  /** Field → column (from 0). Fields are those of `fields.ts`; one not mapped is absent. */
  columns: z.record(z.string(), z.number().int().min(0)),
  /** Null while nobody has said: rows with coordinates are then refused. */
  coordinateSystem: CoordinateSystem.nullable(),
  /** Whether longitude and latitude stand in each other's column. */
  isSwapped: z.boolean(),
  /** Whether specialities are read from branch names where no column states them. */
  hasSpecialitiesFromNames: z.boolean(),
  duplicateRule: DuplicateRule,
  /** Row number → adcode picked by hand for a row whose place was not found; for an end of a flow `2:origin` or `2:destination`. */
  places: z.record(z.string(), z.string().regex(/^\d{6}$/)),
  /** Row number → specialities chosen by hand. */
  specialities: z.record(z.string(), z.array(z.string())),
}).openapi('IntakeSettings');
export type IntakeSettings = z.infer<typeof IntakeSettings>;

/** A field of a kind of list, with its names and whether a list without it can be read. */
export const FieldFacts = z
  .object({ name: z.string(), label: Bilingual, isRequired: z.boolean(), hint: Bilingual })
  .openapi('FieldFacts');
export type FieldFacts = z.infer<typeof FieldFacts>;

/** What is proposed for a file before anybody has decided. */
export const Proposal = z
  .object({
    settings: IntakeSettings,
    /** How each column was recognised, for those that were: by its heading, by its values, or as remembered. */
    recognisedBy: z.record(z.string(), z.enum(['heading', 'values', 'remembered'])),
    /** Field → column by the headings, for each kind the list might turn out to be. */
    columnsByKind: z.record(ImportKind, z.record(z.string(), z.number().int())),
    /** The layout, where it is a known one: `cnaps`, one of our templates, or a file of rejected rows. */
    layout: z.enum(['cnaps', 'template', 'rejects']).nullable(),
    /** For a file of rejected rows: the import they came from. */
    addsTo: z.string().nullable(),
    findings: z.array(Finding),
  })
  .openapi('Proposal');
export type Proposal = z.infer<typeof Proposal>;

/** What became of a row. `unresolved` rows lack nothing but a place: they wait until one is picked. */
export const RowOutcome = z.enum(['good', 'bad', 'unresolved', 'duplicate']).openapi('RowOutcome');
export type RowOutcome = z.infer<typeof RowOutcome>;

/** A row as the preview shows it. */
export const PreviewRow = z
  .object({
    row: SourceRow,
    outcome: RowOutcome,
    name: z.string().nullable(),
    /** Degrees, WGS 84; for a flow the origin. */
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    /** For a flow the destination. */
    toLongitude: z.number().nullable(),
    toLatitude: z.number().nullable(),
    precision: z.string().nullable(),
    adcode: z.string().nullable(),
    /** The unit of the adcode with what it lies in; null without one. */
    placeName: Bilingual.nullable(),
    specialities: z.array(z.string()),
    /** How far the chosen coordinate system moves the point, in metres; null without coordinates. */
    shiftMeters: z.number().nullable(),
    findings: z.array(Finding),
  })
  .openapi('PreviewRow');
export type PreviewRow = z.infer<typeof PreviewRow>;

const Count = z.object({ code: z.string(), count: z.number().int() });

/** The whole of a list in numbers, as a dry run or an import has found it. */
export const IntakeSummary = z
  .object({
    rows: z.number().int(),
    good: z.number().int(),
    bad: z.number().int(),
    unresolved: z.number().int(),
    duplicates: z.number().int(),
    /** Of the good ones: those that changed a row of an earlier import by the rule. */
    replaced: z.number().int(),
    /** Findings by code, the most frequent first, each with an example. */
    findings: z.array(Count.extend({ severity: Finding.shape.severity, example: Finding })),
    /** Good rows by precision of position. */
    precisions: z.array(Count),
    /** Good rows by bank, the largest 20. */
    banks: z.array(Count),
    specialities: z.array(Count),
    /** west, south, east, north in degrees; null where nothing is placed. */
    bbox: z.array(z.number()).length(4).nullable(),
  })
  .openapi('IntakeSummary');
export type IntakeSummary = z.infer<typeof IntakeSummary>;
