import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { Definition } from '@icfm/api/definitions/schema';
import type { ExportWords } from '../i18n/export-words.ts';
import { fill } from '../i18n/fill.ts';
import { clusterKinds, type Language, ownBank } from '../state/url.ts';
import { readSort } from '../ui/sort-text.ts';
import type { FieldContext } from '../views/table/field.ts';
import type { TableRecords } from '../views/table/records.ts';
import { definitionRows } from './definition-rows.ts';
import type { PlainSheet } from './xlsx.ts';

export type SheetRow = readonly [item: string, value: string | number];

/** What a table was made of and under which question. */
export type TableOrigin = {
  readonly language: Language;
  readonly words: ExportWords;
  readonly context: FieldContext;
  readonly answer: Pick<CoverageAnswer, 'parameters' | 'asOf' | 'completeness' | 'dataVersion' | 'dataAsOf'>;
  /** What only this table was asked besides. */
  readonly further: readonly SheetRow[];
  readonly place: string;
  /** Headings of all columns by id, for the name of the order. */
  readonly titleOf: (column: string) => string;
  readonly sort: string;
  readonly total: number;
  readonly permalink: string;
  readonly definitions: readonly Definition[] | null;
};

/** Whose branches are counted, in words. */
export function bankWord(bank: string | null, words: ExportWords): string {
  if (bank === null) return words.bankAll;
  return bank === ownBank ? words.bankOwn : bank;
}

function measureRows({ words, context, answer }: TableOrigin): SheetRow[] {
  const { state } = context;
  const { parameters, asOf } = answer;
  const { matchTable, kindWeights } = parameters;
  const undated = asOf && fill(words.undated, { clusters: asOf.undatedClusters, branches: asOf.undatedBranches });
  return [
    [words.bank, bankWord(parameters.bank, words)],
    [words.reach, parameters.reachKilometers],
    [words.rule, context.words.rule[parameters.memberRule]],
    [words.depth, context.words.depth[state.depth]],
    [words.matchSector, matchTable.sameSector],
    [words.matchGroup, matchTable.sameGroup],
    [words.matchGeneral, matchTable.general],
    [words.least, parameters.minimumMatch],
    ...clusterKinds.map(
      (kind): SheetRow => [fill(words.weight, { kind: context.words.kind[kind] }), kindWeights[kind]],
    ),
    [words.year, parameters.asOfYear ?? words.today],
    ...(undated ? [[words.note, undated] satisfies SheetRow] : []),
  ];
}

function filterRows({ words, context, titleOf, sort }: TableOrigin): SheetRow[] {
  const { state, names, format } = context;
  const listOf = (items: readonly string[]) => (items.length === 0 ? words.all : format.list(items));
  const [by] = readSort(sort);
  const order = fill(by?.desc ? words.descending : words.ascending, { column: titleOf(by?.id ?? '') });
  return [
    [words.kinds, listOf(state.kinds.map((kind) => context.words.kind[kind]))],
    [words.sectors, listOf(state.sectors.map(names.sector))],
    [words.verdicts, listOf(state.verdicts.map((verdict) => context.words.verdict[verdict]))],
    [words.fragile, state.isFragile && state.view === 'coverage' ? context.table.yes : context.table.no],
    ...(state.find.trim() === '' ? [] : [[words.find, state.find.trim()] satisfies SheetRow]),
    [words.sort, order],
  ];
}

function dataRows({ words, context, answer, permalink }: TableOrigin): SheetRow[] {
  const completeness = answer.completeness.map(
    ({ labelZh, labelEn, rowsHeld: held, officialTotal: total }): SheetRow => {
      const list = context.names.of({ nameZh: labelZh, nameEn: labelEn });
      const text = total === null ? fill(words.heldOnly, { held }) : fill(words.held, { held, total });
      return [fill(words.completeness, { list }), text];
    },
  );
  return [
    [words.dataVersion, answer.dataVersion],
    [words.dataAsOf, answer.dataAsOf],
    ...completeness,
    [words.note, words.noteIncomplete],
    [words.note, words.noteUnknown],
    [words.note, words.noteDistance],
    [words.note, words.noteWeight],
    [words.permalink, permalink],
  ];
}

/** The sheet that says under which question, and from which data, the numbers stand. */
export function parameterSheet(origin: TableOrigin, records: TableRecords): PlainSheet {
  const { words, place, total } = origin;
  const rows: SheetRow[] = [
    [words.item, words.value],
    [words.place, place],
    [words.rows, fill(words.of, { count: records.rows.length, total })],
    ...measureRows(origin),
    ...origin.further,
    ...filterRows(origin),
    ...dataRows(origin),
    ...definitionRows(origin, records),
  ];
  return { name: words.sheetParameters, rows, widths: [36, 100] };
}
