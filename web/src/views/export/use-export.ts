import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { clusterRecordsQuery, definitionsQuery } from '../../api/export-queries.ts';
import { vocabularyQuery } from '../../api/queries.ts';
import { writeCsv } from '../../export/csv.ts';
import { fileName } from '../../export/file-name.ts';
import { parameterSheet, type TableOrigin } from '../../export/parameter-sheet.ts';
import { saveFile } from '../../export/save-file.ts';
import { sourceSheet } from '../../export/source-sheet.ts';
import { bankWords } from '../../i18n/bank-words.ts';
import { exportWords } from '../../i18n/export-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Language, UrlState } from '../../state/url.ts';
import { bankTexts } from '../banks/bank-texts.ts';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { gapQuestion } from '../gaps/gap-question.ts';
import { type GapInput, gapTable } from '../gaps/gap-table.ts';
import { useGapInput } from '../gaps/use-gap-input.ts';
import { useView } from '../shell/view-context.tsx';
import { type FieldContext, fieldTitle } from '../table/field.ts';
import { recordsOf, type TableRecords } from '../table/records.ts';
import { clusterTable, regionTable, type Table, type TableInput } from '../table/table.ts';
import { useTableInput } from '../table/use-table-input.ts';

/** The table of the address as it would leave the page. */
export type Export = {
  readonly records: TableRecords;
  readonly origin: Omit<TableOrigin, 'definitions'>;
  /** What it lists, in a word. */
  readonly what: string;
};

type Place = { readonly place: string; readonly language: Language; readonly permalink: string };

type Made = {
  readonly context: FieldContext;
  readonly answer: TableOrigin['answer'];
  readonly further: TableOrigin['further'];
};

function exportOf<Row extends { readonly id: string }>(table: Table<Row>, made: Made, at: Place): Export {
  const { context } = made;
  const words = exportWords[at.language];
  const titles = new Map(table.fields.map((field) => [field.id, fieldTitle(field, context.table)]));
  const { sort, total } = table;
  return {
    records: recordsOf(table, context),
    origin: { ...at, ...made, words, sort, total, titleOf: (id) => titles.get(id) ?? id },
    what: words[whatOf(context.state)],
  };
}

function coverageExport(input: TableInput, at: Place): Export {
  const made = { context: input.context, answer: input.coverage, further: [] };
  return whatOf(input.context.state) === 'regions'
    ? exportOf(regionTable(input), made, at)
    : exportOf(clusterTable(input), made, at);
}

function gapExport(input: GapInput, at: Place): Export {
  const { context, answer } = input;
  return exportOf(gapTable(input), { context, answer, further: gapQuestion(input) }, at);
}

function whatOf({ view, list }: UrlState): 'gaps' | 'regions' | 'clusters' {
  if (view === 'gaps') return 'gaps';
  return list;
}

/** The page's own address with its language written in, so that it opens alike elsewhere. */
export function permalinkOf(language: Language): string {
  const url = new URL(window.location.href);
  url.searchParams.set('lang', language);
  return url.href;
}

/** Whether the view has a table to take: of the gaps view the list has one here. */
export function hasTable({ view, task }: Pick<UrlState, 'view' | 'task'>): boolean {
  return view === 'coverage' || (view === 'gaps' && task === 'list');
}

/** What can be taken away now; null while it loads or where that failed, and where the view has no table. */
export function useExport(): { readonly taken: Export | null; readonly hasFailed: boolean } {
  const { state } = useView();
  const { language } = useWords();
  const coverage = useTableInput();
  const gaps = useGapInput();
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name ?? '';
  const isOfGaps = state.view === 'gaps';
  const taken = useMemo(() => {
    if (!hasTable(state) || place === '') return null;
    const at = { place, language, permalink: permalinkOf(language) };
    if (isOfGaps) return gaps.input && gaps.isReady ? gapExport(gaps.input, at) : null;
    return coverage.input && coverage.isReady ? coverageExport(coverage.input, at) : null;
  }, [coverage.input, coverage.isReady, gaps.input, gaps.isReady, isOfGaps, place, language, state]);
  return { taken, hasFailed: isOfGaps ? gaps.hasFailed : coverage.hasFailed };
}

/** The bank stands in the name: a file of one bank's gaps must not pass for one of all banks. */
function nameOf({ origin, what }: Export, extension: string): string {
  const { name } = bankTexts(origin.answer.parameters.bank, bankWords[origin.language]);
  const place = [origin.place, name].filter(Boolean).join('-');
  return fileName({ place, what, asOf: origin.answer.dataAsOf, extension });
}

/** Saves the table as CSV; the name of the file. */
export function saveCsv(taken: Export): string {
  const name = nameOf(taken, 'csv');
  saveFile(new Blob([writeCsv(taken.records)], { type: 'text/csv;charset=utf-8' }), name);
  return name;
}

/** Saves the table as a workbook with its parameters and sources; the name of the file. */
export function useSaveXlsx(): (taken: Export) => Promise<string> {
  const queries = useQueryClient();
  return useMemo(
    () => async (taken) => {
      const [{ writeXlsx }, definitions, clusters, vocabulary] = await Promise.all([
        import('../../export/xlsx.ts'),
        // A workbook without definitions says so; one without sources is not made.
        queries.ensureQueryData(definitionsQuery).catch(() => null),
        queries.ensureQueryData(clusterRecordsQuery),
        queries.ensureQueryData(vocabularyQuery),
      ]);
      const { records, origin } = taken;
      const full = { ...origin, definitions };
      const sheets = [parameterSheet(full, records), sourceSheet(full, records, { vocabulary, clusters })];
      const name = nameOf(taken, 'xlsx');
      saveFile(await writeXlsx(records, origin.words.sheetData, sheets), name);
      return name;
    },
    [queries],
  );
}
