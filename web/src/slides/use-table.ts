import { useMemo } from 'react';
import { useNames } from '../api/use-names.ts';
import { fill } from '../i18n/fill.ts';
import { financeMapWords } from '../i18n/finance-map-words.ts';
import { financeWords } from '../i18n/finance-words.ts';
import type { Format } from '../i18n/format.ts';
import { type SlideWords, slideWords } from '../i18n/slide-words.ts';
import { useFeatureWords } from '../i18n/use-feature-words.ts';
import { useWords } from '../i18n/use-words.tsx';
import type { UrlState } from '../state/url.ts';
import { receiverRecords } from '../views/finance/receiver-records.ts';
import { useFinance } from '../views/finance/use-finance.ts';
import { ownFieldAt } from '../views/gaps/gap-row.ts';
import { gapTable } from '../views/gaps/gap-table.ts';
import { useGapInput } from '../views/gaps/use-gap-input.ts';
import { corridorTable } from '../views/pairing/corridor-table.ts';
import { useCorridorInput } from '../views/pairing/use-corridor-input.ts';
import { useView } from '../views/shell/view-context.tsx';
import type { FieldContext } from '../views/table/field.ts';
import { nearestFieldAt } from '../views/table/nearest-fields.ts';
import { recordsOf, type TableRecords } from '../views/table/records.ts';
import { clusterMetricField, clusterTable, regionMetricField, regionTable, type Table } from '../views/table/table.ts';
import { useTableInput } from '../views/table/use-table-input.ts';
import { useTransferTable } from '../views/transfers/use-transfer-table.ts';
import type { SlideTable } from './slide.ts';

/** More rows nobody reads from a wall. */
const mostRows = 8;

/** The columns that say most, where a slide has no room for all. */
const columns = {
  regions: ['name', 'clusters'],
  corridors: ['name', 'records', 'years'],
} as const;

const wordKinds = new Set(['text', 'verdict']);

/** The first rows as they stand on screen; null where there are none. */
function slideTable(records: TableRecords | null, words: SlideWords, format: Format): SlideTable | null {
  if (records === null || records.rows.length === 0) return null;
  const rows = records.rows.slice(0, mostRows);
  const total = records.rows.length;
  const isFigure = (at: number) => records.rows.some(({ cells }) => typeof cells[at]?.value === 'number');
  return {
    columns: records.columns.map(({ title }) => title),
    isNumber: records.columns.map(({ kind }, at) => !wordKinds.has(kind) || isFigure(at)),
    rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    total,
    note:
      total > rows.length ? fill(words.note, { shown: format.count(rows.length), total: format.count(total) }) : null,
  };
}

function cut<Row extends { readonly id: string }>(
  table: Table<Row>,
  context: FieldContext,
  shown: readonly string[],
): TableRecords {
  return recordsOf(table, { ...context, state: { ...context.state, columns: [...shown] } });
}

/** The columns named, in their order, of a table that has no fields to choose from. */
function keepColumns({ columns: all, rows }: TableRecords, wanted: readonly string[]): TableRecords {
  const kept = all.flatMap(({ id }, at) => (wanted.includes(id) ? [at] : []));
  const at = <T>(values: readonly T[]) => values.filter((_, index) => kept.includes(index));
  return { columns: at(all), rows: rows.map(({ id, cells }) => ({ id, cells: at(cells) })) };
}

function useCoverageTable(): TableRecords | null {
  const { input } = useTableInput();
  return useMemo(() => {
    if (input?.context.state.view !== 'coverage') return null;
    const { context } = input;
    const { state } = context;
    if (state.list === 'regions')
      return cut(regionTable(input), context, [...columns.regions, regionMetricField(state) ?? 'share']);
    const metric = clusterMetricField(state) ?? nearestFieldAt(state.depth, context);
    return cut(clusterTable(input), context, ['name', metric]);
  }, [input]);
}

function useGapsTable({ task }: UrlState): TableRecords | null {
  const { input: list } = useGapInput();
  const { input: corridors } = useCorridorInput();
  return useMemo(() => {
    if (task === 'list')
      return list && cut(gapTable(list), list.context, ['rank', 'name', ownFieldAt(list.context.state)]);
    if (task === 'corridors') return corridors && cut(corridorTable(corridors), corridors.context, columns.corridors);
    return null;
  }, [task, list, corridors]);
}

/** Receivers with what ranks them, where the page is about finance; null elsewhere. */
function useReceiverTable(): TableRecords | null {
  const { format } = useWords();
  const words = useFeatureWords(financeWords);
  const mapWords = useFeatureWords(financeMapWords);
  const names = useNames();
  const { answer } = useFinance();
  return useMemo(() => {
    if (!answer) return null;
    const { basis } = answer.parameters;
    const basisName = basis === null ? null : names.label('amountBasis', basis);
    return keepColumns(receiverRecords(answer, { words, mapWords, format, names, basisName }), [
      'place',
      basis === null ? 'records' : 'amount',
      'access',
      'mismatch',
    ]);
  }, [answer, words, mapWords, format, names]);
}

/** The rows behind the picture of the view around it, from the very table of the page; null where it has none. */
export function useSlideTable(): SlideTable | null {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(slideWords);
  const coverage = useCoverageTable();
  const gaps = useGapsTable(state);
  const transfers = useTransferTable();
  const receivers = useReceiverTable();
  const records = { coverage, gaps, transfers: receivers ?? transfers }[state.view];
  return useMemo(() => slideTable(records, words, format), [records, words, format]);
}
