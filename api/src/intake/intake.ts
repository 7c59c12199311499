import { makeBranch } from './branch-row.ts';
import { makeCluster } from './cluster-row.ts';
import type { IntakeContext } from './context.ts';
import { digestOf } from './digest.ts';
import { makeFlow } from './flow-row.ts';
import type { MadeRow, RowMaking } from './made-row.ts';
import { openQuote } from './open-quote.ts';
import { createRowReader, type RowReader, shown } from './row-reader.ts';
import type { Finding, IntakeSettings, IntakeSummary, RowOutcome, SourceRow } from './schema.ts';
import { indexBranches, makeSpecialityChange } from './speciality-row.ts';
import { createTally, type Share, type Tally } from './summarize.ts';

/** A row with what became of it. */
export interface TakenRow {
  row: SourceRow;
  outcome: RowOutcome;
  name: string | null;
  record: MadeRow['record'];
  key: string | null;
  digest: string | null;
  /** Whether it takes the place of an earlier row with the same key, of this list or of one before. */
  isReplacing: boolean;
  position: MadeRow['position'];
  findings: Finding[];
}

export interface IntakeOptions {
  idOf: (row: number) => string;
  importId: string;
  sourceTitle: string;
  /** Key → digest of what earlier imports of the same sort hold. */
  existing: ReadonlyMap<string, string>;
  /** For lists of specialities: the branches that are there. */
  knownBranches: readonly { id: string; code: string | null; nameZh: string; bankName: string }[];
}

export interface Intake {
  take(row: SourceRow): TakenRow;
  summary(): IntakeSummary;
}

const makers = {
  branches: makeBranch,
  clusters: makeCluster,
  flows: makeFlow,
  specialities: makeSpecialityChange,
} as const;

type IntakeQuestion = {
  header: readonly string[];
  settings: IntakeSettings;
  context: IntakeContext;
  options: IntakeOptions;
};

/** Takes the rows of a list one after the other; memory grows with their keys alone. */
export function createIntake({ header, settings, context, options }: IntakeQuestion): Intake {
  const read = createRowReader(header, settings);
  const making: RowMaking = { settings, context, ...options, knownBranches: indexBranches(options.knownBranches) };
  const make = makers[settings.kind];
  const tally = createTally();
  const seen = new Map<string, Seen>();
  return {
    take: (row) => {
      const reader = read(row);
      warnOfWidth(reader, header.length);
      if (row.isQuoteOpen) reader.findings.push(openQuote(row.number));
      const made = make(reader, making);
      const digest = made.record ? digestOf(meaningOf(made.record)) : null;
      const double = doubleOf(made.key, digest, { seen, existing: options.existing, settings });
      if (double) sayDouble(reader, double, settings);
      const outcome = outcomeOf(made, double);
      const isReplacing = outcome === 'good' && double?.isReplacing === true;
      const share = tally.add(outcome, made, reader.findings);
      if (isReplacing) countReplacing(tally, seen.get(made.key ?? ''));
      if (made.key !== null && (isReplacing || !seen.has(made.key))) {
        // What a row counts for is only kept while a later one may take its place.
        const isHeld = settings.duplicateRule === 'keep-last' && outcome === 'good';
        seen.set(made.key, { row: row.number, share: isHeld ? share : null });
      }
      const { name, key, position } = made;
      const record = outcome === 'good' ? made.record : null;
      return { row, outcome, name, record, key, digest, isReplacing, position, findings: reader.findings };
    },
    summary: tally.summary,
  };
}

/** The row that holds a key, and what it counts for if it is good. */
interface Seen {
  row: number;
  share: Share | null;
}

/** An earlier good row of this list becomes a double; else it is a record of an earlier import that gives way. */
function countReplacing(tally: Tally, earlier: Seen | undefined): void {
  if (earlier?.share) tally.supersede(earlier.share);
  else tally.replaced();
}

/** What says nothing of a record itself: its number, its list, and what all records of the list share. */
const shared = new Set(['id', 'importId', 'sources', 'status', 'evidenceTier', 'sourceKind', 'relation']);

/** What makes two records differ. */
function meaningOf(record: object): string {
  let text = '';
  for (const [name, value] of Object.entries(record)) {
    if (value === null || shared.has(name)) continue;
    text += `${name}=${Array.isArray(value) ? value.join() : value};`;
  }
  return text;
}

interface Double {
  /** The row of the same list, or null for a record of an earlier import. */
  row: number | null;
  isSame: boolean;
  isReplacing: boolean;
}

type Known = { seen: ReadonlyMap<string, Seen>; existing: ReadonlyMap<string, string>; settings: IntakeSettings };

function doubleOf(key: string | null, digest: string | null, { seen, existing, settings }: Known): Double | null {
  if (key === null) return null;
  const row = seen.get(key)?.row ?? null;
  const earlier = existing.get(key);
  if (row === null && earlier === undefined) return null;
  const isSame = row === null && earlier === digest;
  if (settings.duplicateRule === 'keep-all' && !isSame) return null;
  return { row, isSame, isReplacing: settings.duplicateRule === 'keep-last' && !isSame };
}

function sayDouble(reader: RowReader, { row, isSame, isReplacing }: Double, { columns }: IntakeSettings): void {
  const of = {
    zh: row === null ? '以前导入过' : `与第 ${row} 行重复`,
    en: row === null ? 'Imported before' : `The same as row ${row}`,
  };
  const done = isSame
    ? { zh: '内容没有变化，不再加入', en: 'nothing has changed, so it is not added again' }
    : isReplacing
      ? { zh: '按规则以这一行为准', en: 'by the rule this row stands' }
      : { zh: '按规则保留先前的一行', en: 'by the rule the earlier one stays' };
  reader.note(columns.code === undefined ? 'name' : 'code', isSame ? 'already-there' : 'double', {
    zh: `${of.zh}：${done.zh}`,
    en: `${of.en}: ${done.en}`,
  });
}

function outcomeOf({ record, isUnresolved }: MadeRow, double: Double | null): RowOutcome {
  if (isUnresolved) return 'unresolved';
  if (record === null) return 'bad';
  return double && !double.isReplacing ? 'duplicate' : 'good';
}

/** Cells beyond the headings mostly mean that a delimiter stands within a cell. */
function warnOfWidth(reader: RowReader, columns: number): void {
  const { cells, number } = reader.row;
  const surplus = cells.slice(columns).find((cell) => cell !== '');
  if (surplus === undefined) return;
  reader.findings.push({
    row: number,
    column: null,
    code: 'too-many-cells',
    severity: 'warning',
    message: {
      zh: `表头有 ${columns} 列，这一行有 ${cells.length} 列（多出“${shown(surplus)}”）：单元格里可能有未加引号的分隔符`,
      en: `The headings have ${columns} columns, this row ${cells.length} (“${shown(surplus)}” is surplus): a cell may hold the delimiter without quotes`,
    },
  });
}
