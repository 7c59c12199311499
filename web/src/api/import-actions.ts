import type { CheckAnswer, Import, ImportRequest, JoinModes, UploadedFile } from '@icfm/api/imports/schema';
import type { ReadSettings } from '@icfm/api/intake/schema';
import { apiUrl, getBlob, getJson, sendJson, sendOnly } from './get-json.ts';

type Kept = Pick<UploadedFile, 'fileId' | 'fileName'>;

type Reread = { readonly [part in keyof ReadSettings]: ReadSettings[part] | null };

/** Reads an uploaded file anew, by another sheet or another row of headings; null is found out by the reader. */
export function readAgain({ fileId, fileName }: Kept, { sheet, headerRow }: Reread): Promise<UploadedFile> {
  const url = apiUrl(`imports/files/${fileId}`, { fileName, sheet, headerRow });
  return getJson<UploadedFile>(url, new AbortController().signal);
}

export const startCheck = (request: ImportRequest) =>
  sendJson<CheckAnswer>(apiUrl('imports/checks'), { method: 'POST', body: request });

export const cancelCheck = (id: string) => sendOnly(apiUrl(`imports/checks/${id}`), { method: 'DELETE' });

export const startImport = (request: ImportRequest) =>
  sendJson<Import>(apiUrl('imports'), { method: 'POST', body: request });

const of = (id: string) => `imports/${encodeURIComponent(id)}`;

export const cancelImport = (id: string) => sendJson<Import>(apiUrl(`${of(id)}/cancel`), { method: 'POST' });

export const renameImport = (id: string, title: string) =>
  sendJson<Import>(apiUrl(of(id)), { method: 'PATCH', body: { title } });

export const removeImport = (id: string) => sendOnly(apiUrl(of(id)), { method: 'DELETE' });

/** Adds rows whose place was not found, at the places picked: row number → adcode. */
export const pickPlaces = (id: string, places: Readonly<Record<string, string>>) =>
  sendJson<Import>(apiUrl(`${of(id)}/places`), { method: 'PUT', body: { places } });

export const setJoinModes = (modes: JoinModes) =>
  sendJson<JoinModes>(apiUrl('imports/modes'), { method: 'PUT', body: modes });

export const rejectsUrl = (id: string, lang: string) => apiUrl(`${of(id)}/rejects.csv`, { lang });

export const originalUrl = (id: string, fileId: string) => apiUrl(`${of(id)}/original`, { fileId });

export const templateUrl = (kind: string, lang: string) => apiUrl(`imports/templates/${kind}.csv`, { lang });

/** The list of a bank that does not exist, as a file to try. */
export const fetchSample = () => getBlob(apiUrl('imports/samples/bank.csv'));
