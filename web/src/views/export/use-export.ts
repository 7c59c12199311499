import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { clusterRecordsQuery, definitionsQuery } from '../../api/export-queries.ts';
import { flowsQuery, vocabularyQuery } from '../../api/queries.ts';
import { writeCsv } from '../../export/csv.ts';
import { fileName } from '../../export/file-name.ts';
import { parameterSheet, type TableOrigin } from '../../export/parameter-sheet.ts';
import { saveFile } from '../../export/save-file.ts';
import { sourceSheet } from '../../export/source-sheet.ts';
import type { PlainSheet } from '../../export/xlsx.ts';
import { bankWords } from '../../i18n/bank-words.ts';
import { exportWords } from '../../i18n/export-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Language, UrlState } from '../../state/url.ts';
import { bankTexts } from '../banks/bank-texts.ts';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { gapQuestion } from '../gaps/gap-question.ts';
import { type GapInput, gapTable } from '../gaps/gap-table.ts';
import { useGapInput } from '../gaps/use-gap-input.ts';
import { corridorSheets } from '../pairing/corridor-sheets.ts';
import { type CorridorInput, corridorTable } from '../pairing/corridor-table.ts';
import { useCorridorInput } from '../pairing/use-corridor-input.ts';
import { useView } from '../shell/view-context.tsx';
import { type FieldContext, fieldTitle } from '../table/field.ts';
import { recordsOf, type TableRecords } from '../table/records.ts';
import { clusterTable, regionTable, type Table, type TableInput } from '../table/table.ts';
import { useTableInput } from '../table/use-table-input.ts';
import { transferExport } from '../transfers/transfer-export.ts';
import { useTransferInput } from '../transfers/use-transfer-input.ts';

export type Place = { readonly place: string; readonly language: Language; readonly permalink: string };

/** The table of the address as it would leave the page. */
export type Export = Place & {
  readonly records: TableRecords;
  /** What it lists, in a word. */
  readonly what: string;
  readonly bank: string | null;
  readonly dataAsOf: string;
  /** The further sheets of a workbook: under which question the table stands, and its sources. */
  readonly readSheets: (queries: QueryClient) => Promise<PlainSheet[]>;
};

type Made = {
  readonly context: FieldContext;
  readonly answer: TableOrigin['answer'];
  readonly further: TableOrigin['further'];
};

// A workbook without definitions says so; one without sources is not made.
const readDefinitions = (queries: QueryClient) => queries.ensureQueryData(definitionsQuery).catch(() => null);

function exportOf<Row extends { readonly id: string }>(table: Table<Row>, made: Made, at: Place): Export {
  const { context, answer } = made;
  const words = exportWords[at.language];
  const titles = new Map(table.fields.map((field) => [field.id, fieldTitle(field, context.table)]));
  const { sort, total } = table;
  const records = recordsOf(table, context);
  const origin = { ...at, ...made, words, sort, total, titleOf: (id: string) => titles.get(id) ?? id };
  return {
    ...{ ...at, records, what: words[whatOf(context.state)] },
    ...{ bank: answer.parameters.bank, dataAsOf: answer.dataAsOf },
    readSheets: async (queries) => {
      const [definitions, clusters, vocabulary] = await Promise.all([
        readDefinitions(queries),
        queries.ensureQueryData(clusterRecordsQuery),
        queries.ensureQueryData(vocabularyQuery),
      ]);
      const full = { ...origin, definitions };
      return [parameterSheet(full, records), sourceSheet(full, records, { vocabulary, clusters })];
    },
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

function corridorExport(input: CorridorInput, at: Place): Export {
  const { answer, context } = input;
  const words = exportWords[at.language];
  const table = corridorTable(input);
  const records = recordsOf(table, context);
  return {
    ...{ ...at, records, what: words.corridors },
    ...{ bank: answer.parameters.bank, dataAsOf: answer.dataAsOf },
    readSheets: async (queries) => {
      const [definitions, flows, vocabulary] = await Promise.all([
        readDefinitions(queries),
        queries.ensureQueryData(flowsQuery),
        queries.ensureQueryData(vocabularyQuery),
      ]);
      const origin = { ...at, input, table, words, columns: records.columns };
      return corridorSheets(origin, { definitions, vocabulary, flows: flows.features });
    },
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

type TableKind = 'coverage' | 'list' | 'corridors' | 'transfers';

/** Which table the view has to take: of the gaps view the list and the corridors; a plan has an export of its own. */
export function tableOf({ view, task, transfers }: Pick<UrlState, 'view' | 'task' | 'transfers'>): TableKind | null {
  if (view === 'coverage') return 'coverage';
  if (view === 'transfers') return transfers === 'flows' ? 'transfers' : null;
  return view === 'gaps' && (task === 'list' || task === 'corridors') ? task : null;
}

/** What can be taken away now; null while it loads or where that failed, and where the view has no table. */
export function useExport(): { readonly taken: Export | null; readonly hasFailed: boolean } {
  const { state } = useView();
  const { language } = useWords();
  const coverage = useTableInput();
  const list = useGapInput();
  const corridors = useCorridorInput();
  const transfers = useTransferInput();
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name ?? '';
  const kind = tableOf(state);
  const asked = kind === null ? null : { coverage, list, corridors, transfers }[kind];
  const isReady = asked?.isReady === true && place !== '';
  const taken = useMemo(() => {
    if (!isReady) return null;
    const at = { place, language, permalink: permalinkOf(language) };
    if (kind === 'coverage') return coverage.input && coverageExport(coverage.input, at);
    if (kind === 'list') return list.input && gapExport(list.input, at);
    if (kind === 'transfers') return transfers.input && transferExport(transfers.input, at);
    return corridors.input && corridorExport(corridors.input, at);
  }, [isReady, kind, coverage.input, list.input, corridors.input, transfers.input, place, language]);
  return { taken, hasFailed: asked?.hasFailed === true };
}

/** The bank stands in the name: a file of one bank's gaps must not pass for one of all banks. */
function nameOf({ place, language, bank, dataAsOf, what }: Export, extension: string): string {
  const { name } = bankTexts(bank, bankWords[language]);
  return fileName({ place: [place, name].filter(Boolean).join('-'), what, asOf: dataAsOf, extension });
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
      const [{ writeXlsx }, sheets] = await Promise.all([import('../../export/xlsx.ts'), taken.readSheets(queries)]);
      const name = nameOf(taken, 'xlsx');
      saveFile(await writeXlsx(taken.records, exportWords[taken.language].sheetData, sheets), name);
      return name;
    },
    [queries],
  );
}
