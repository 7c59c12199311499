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
import { useView } from '../shell/view-context.tsx';
import { fieldTitle } from '../table/field.ts';
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

function exportOf<Row extends { readonly id: string }>(table: Table<Row>, input: TableInput, at: Place): Export {
  const { context, coverage } = input;
  const words = exportWords[at.language];
  const titles = new Map(table.fields.map((field) => [field.id, fieldTitle(field, context.table)]));
  const { sort, total } = table;
  return {
    records: recordsOf(table, context),
    origin: { ...at, words, context, answer: coverage, sort, total, titleOf: (id) => titles.get(id) ?? id },
    what: words[whatOf(context.state)],
  };
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

/** What can be taken away now; null while it loads or where that failed, and where the view has no table. */
export function useExport(): { readonly taken: Export | null; readonly hasFailed: boolean } {
  const { state } = useView();
  const { language } = useWords();
  const { input, isReady, hasFailed } = useTableInput();
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name ?? '';
  const taken = useMemo(() => {
    if (!input || !isReady || place === '' || state.view === 'transfers') return null;
    const at = { place, language, permalink: permalinkOf(language) };
    return whatOf(state) === 'regions'
      ? exportOf(regionTable(input), input, at)
      : exportOf(clusterTable(input), input, at);
  }, [input, isReady, place, language, state]);
  return { taken, hasFailed };
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
