import { loadCatalogue } from '@icfm/data/catalogue';
import { createIntakeContext } from './context.ts';
import { createIntake, type IntakeOptions, type TakenRow } from './intake.ts';
import { matchHeaders } from './match-headers.ts';
import type { FileFacts, ImportKind, IntakeSettings } from './schema.ts';

/** For tests: small lists, read with the bundled gazetteer and words. */
export const sampleContext = createIntakeContext(loadCatalogue());

/** The facts of a small table. */
export function sampleFacts(header: string[], ...rows: string[][]): FileFacts {
  return {
    format: 'delimited',
    encoding: 'utf-8',
    delimiter: ',',
    sheets: [],
    sheet: null,
    headerRow: 1,
    header,
    sample: rows.map((cells, index) => ({ number: index + 2, cells })),
    rowCount: rows.length,
    isRowCountExact: true,
    findings: [],
  };
}

/** Settings of a kind with the columns that the headings name, WGS 84. */
export function sampleSettings(
  kind: ImportKind,
  header: string[],
  chosen: Partial<IntakeSettings> = {},
): IntakeSettings {
  return {
    sheet: null,
    headerRow: 1,
    kind,
    relation: kind === 'branches' ? 'own' : null,
    bankName: null,
    columns: matchHeaders(kind, header),
    coordinateSystem: 'wgs84',
    isSwapped: false,
    hasSpecialitiesFromNames: true,
    duplicateRule: 'keep-first',
    places: {},
    specialities: {},
    ...chosen,
  };
}

interface SampleList {
  kind?: ImportKind;
  header: string[];
  rows: string[][];
  chosen?: Partial<IntakeSettings>;
  options?: Partial<IntakeOptions>;
}

/** Takes a small list in whole: every row with what became of it, and the sums. */
export function takeList({ kind = 'branches', header, rows, chosen = {}, options = {} }: SampleList) {
  const intake = createIntake({
    header,
    settings: sampleSettings(kind, header, chosen),
    context: sampleContext,
    options: {
      idOf: (row) => (kind === 'clusters' ? `IMP-${row}` : `i1-${row}`),
      importId: 'i1',
      sourceTitle: '网点清单',
      existing: new Map(),
      knownBranches: [],
      ...options,
    },
  });
  const taken = rows.map((cells, index) => intake.take({ number: index + 2, cells }));
  return { taken, summary: intake.summary() };
}

/** The codes of what was said about a row. */
export const codesOf = ({ findings }: Pick<TakenRow, 'findings'>) => findings.map(({ code }) => code);
