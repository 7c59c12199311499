import type {
  CheckAnswer,
  Import,
  ImportList,
  PreviewAnswer,
  RejectPage,
  VersionComparison,
} from '@icfm/api/imports/schema';
import type { IntakeSettings, RowOutcome } from '@icfm/api/intake/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson, sendJson } from './get-json.ts';

const pollMilliseconds = 400;
const quiet = { meta: { isQuiet: true } } as const;

const isRunning = (each: Import) => each.status === 'running';

/** All imports of the workspace, asked again while one runs. */
export const importListQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => getJson<ImportList>(apiUrl('imports'), signal),
  refetchInterval: ({ state }) => (state.data?.imports.some(isRunning) ? 2 * pollMilliseconds : false),
  staleTime: 0,
  ...quiet,
});

/** One import, followed while it runs. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => getJson<Import>(apiUrl(`imports/${encodeURIComponent(id)}`), signal),
    refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : pollMilliseconds),
    staleTime: 0,
    ...quiet,
  });
}

type PreviewQuestion = { readonly fileId: string; readonly fileName: string; readonly settings: IntakeSettings };

/** The first rows of a file under the settings; the last preview stays while the next is made. */
export function previewQuery({ fileId, fileName, settings }: PreviewQuestion) {
  const url = apiUrl(`imports/files/${fileId}/preview`);
  return queryOptions({
    queryKey: ['import-preview', fileId, settings],
    queryFn: ({ signal }) => sendJson<PreviewAnswer>(url, { method: 'POST', body: { fileName, settings }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    ...quiet,
  });
}

/** A dry run, followed until it ends. */
export function checkQuery(id: string | null) {
  return queryOptions({
    queryKey: ['import-check', id],
    queryFn: ({ signal }) => getJson<CheckAnswer>(apiUrl(`imports/checks/${id}`), signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'running' ? false : pollMilliseconds),
    staleTime: Number.POSITIVE_INFINITY,
    ...quiet,
  });
}

export type RejectQuestion = {
  readonly importId: string;
  readonly outcome: Exclude<RowOutcome, 'good'>;
  readonly offset: number;
};

export const rejectPageSize = 50;

/** Rows kept out of an import, page by page. */
export function rejectQuery({ importId, outcome, offset }: RejectQuestion) {
  const url = apiUrl(`imports/${encodeURIComponent(importId)}/rejects`, { outcome, offset, limit: rejectPageSize });
  return queryOptions({
    queryKey: ['imports', 'rejects', importId, outcome, offset],
    queryFn: ({ signal }) => getJson<RejectPage>(url, signal),
    placeholderData: keepPreviousData,
    ...quiet,
  });
}

/** What a version of a list changed against another. */
export function comparisonQuery(id: string, other: string) {
  const url = apiUrl(`imports/${encodeURIComponent(id)}/comparison`, { with: other });
  return queryOptions({
    queryKey: ['imports', 'comparison', id, other],
    queryFn: ({ signal }) => getJson<VersionComparison>(url, signal),
    ...quiet,
  });
}
