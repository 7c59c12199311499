import { setTimeout as pause } from 'node:timers/promises';
import type { CheckAnswer, Import, ImportList, ImportRequest, UploadedFile } from '@icfm/api/imports/schema';
import type { IntakeSettings } from '@icfm/api/intake/schema';

const json = { 'content-type': 'application/json' };

/** What a server answers, with its body read as what the address promises. */
export interface Answered<Body> {
  status: number;
  body: Body;
}

async function read<Body>(response: Response): Promise<Answered<Body>> {
  const body: Body = await response.json();
  return { status: response.status, body };
}

/** Asks as a person's browser does, for tests that bring lists. */
export function createImportClient(url: string, headers: Record<string, string> = {}) {
  const get = async <Body>(path: string) => read<Body>(await fetch(`${url}/api/${path}`, { headers }));
  const send = async <Body>(method: string, path: string, body: unknown) =>
    read<Body>(
      await fetch(`${url}/api/${path}`, { method, headers: { ...json, ...headers }, body: JSON.stringify(body) }),
    );
  const upload = async (name: string, bytes: Uint8Array | string) => {
    const path = `${url}/api/imports/files?fileName=${encodeURIComponent(name)}`;
    const body = typeof bytes === 'string' ? bytes : Uint8Array.from(bytes);
    return read<UploadedFile>(await fetch(path, { method: 'POST', headers, body }));
  };
  const waitFor = async <Body extends { status: string }>(path: string): Promise<Body> => {
    for (;;) {
      const { body } = await get<Body>(path);
      if (body.status !== 'running') return body;
      await pause(50);
    }
  };
  return {
    get,
    send,
    upload,
    check: async (request: ImportRequest) => {
      const { body } = await send<CheckAnswer>('POST', 'imports/checks', request);
      return waitFor<CheckAnswer>(`imports/checks/${body.id}`);
    },
    start: (request: ImportRequest) => send<Import>('POST', 'imports', request),
    finish: (id: string) => waitFor<Import>(`imports/${id}`),
    list: async () => (await get<ImportList>('imports')).body,
    remove: (id: string) => fetch(`${url}/api/imports/${id}`, { method: 'DELETE', headers }),
  };
}

export type ImportClient = ReturnType<typeof createImportClient>;

/** The request to import a file as it is proposed, with the one answer that is never proposed. */
export function requestFor(file: UploadedFile, settings: Partial<IntakeSettings> = {}): ImportRequest {
  const coordinateSystem = file.proposal.settings.coordinateSystem ?? 'wgs84';
  return {
    fileId: file.fileId,
    fileName: file.fileName,
    title: file.fileName,
    asOf: null,
    settings: { ...file.proposal.settings, coordinateSystem, ...settings },
    versionOf: null,
    addsTo: file.proposal.addsTo,
  };
}

/** A made-up list of branches, each list of a `seed` with names of its own. */
export function branchList(rows: number, seed: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const longitude = (100 + ((row * 37 + seed) % 2000) / 100).toFixed(5);
    const latitude = (24 + ((row * 53 + seed) % 1500) / 100).toFixed(5);
    return `${seed}-${row},试验银行第${seed}批${row}号支行,试验银行,${longitude},${latitude}`;
  });
  return `机构编码,网点名称,银行,经度,纬度\n${lines.join('\n')}\n`;
}
