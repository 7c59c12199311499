import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { branchList, createImportClient, type ImportClient, requestFor } from '../import-client.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** Every address that answers from data. */
const paths = [
  'collections',
  'collections/branches',
  'collections/branches/download?f=csv',
  'collections/branches/items?limit=1000',
  'collections/branches/items?relation=own',
  'collections/branches/items/imp-1-2',
  'collections/branches/tiles/WebMercatorQuad',
  'collections/branches/tiles/WebMercatorQuad/4/6/12',
  'search?q=试验银行',
  'coverage',
  'coverage?bank=own',
  'access',
  'curves',
  'changes',
  'pairing',
  'pairing?bank=own',
  'banks',
  'vocabulary',
  'imports',
  'imports/imp-1',
  'imports/imp-1/rejects',
  'imports/imp-1/original',
  'scenarios',
  'stories',
  'brief?lang=zh',
];

let server: RunningServer;
const tokens: Record<string, string> = {};
const clients: Record<string, ImportClient> = {};
beforeAll(async () => {
  server = await startServer({ hasDatabase: true, isSingleUser: false });
  for (const [name, workspaceId, role] of [
    ['ours', 'bank-a', 'editor'],
    ['viewer', 'bank-a', 'viewer'],
    ['others', 'bank-b', 'admin'],
  ] as const) {
    const token = await server.tokens.create({ workspaceId, role, label: name });
    tokens[name] = token;
    clients[name] = createImportClient(server.url, { authorization: `Bearer ${token}` });
  }
  await server.store.database.warm();
});
afterAll(() => server.stop());

const clientOf = (name: string): ImportClient => clients[name] ?? createImportClient(server.url);

interface Seen {
  status: number;
  etag: string | null;
  cacheControl: string | null;
  /** Which web pages may read it. */
  origins: string | null;
  text: string;
}

/** What somebody is answered at every address, but for the time and the number of the request. */
async function look(name: string): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const path of paths) {
    const headers = { authorization: `Bearer ${tokens[name]}`, 'accept-language': 'zh' };
    const response = await fetch(`${server.url}/api/${path}`, { headers });
    const text = (await response.text()).replace(/"(timeStamp|requestId)":"[^"]*"/g, '');
    const { headers: got, status } = response;
    const [etag, cacheControl] = [got.get('etag'), got.get('cache-control')];
    seen.set(path, { status, etag, cacheControl, origins: got.get('access-control-allow-origin'), text });
  }
  return seen;
}

describe('what one workspace imports', () => {
  test('appears nowhere in another: not in items, tiles, counts, answers, search, errors or caches', async () => {
    const before = await look('others');
    const { body: file } = await clientOf('ours').upload('list.csv', `${branchList(300, 7)}x,,试验银行,1,1\n`);
    const { body } = await clientOf('ours').start(requestFor(file, { relation: 'own' }));
    expect((await clientOf('ours').finish(body.id)).recordCount).toBe(300);
    const plan = { name: '试验银行方案', address: 'view=gaps', dataVersion: '', summary: null };
    expect((await clientOf('ours').send('POST', 'scenarios', plan)).status).toBe(201);
    const slide = { title: '试验银行', text: '', notes: '' };
    const content = { title: '试验银行故事', opening: slide, closing: slide, chapters: [] };
    expect((await clientOf('ours').send('POST', 'stories', { content })).status).toBe(201);

    const own = await look('ours');
    const after = await look('others');
    expect(after).toEqual(before);
    expect([...after.values()].filter(({ text }) => text.includes('试验银行第7批'))).toEqual([]);
    const isDifferent = (path: string) => own.get(path)?.text !== after.get(path)?.text;
    expect(paths.filter((path) => !isDifferent(path))).toEqual([]);
    const shared = [...own.values()].filter(
      ({ status, cacheControl }) => status === 200 && !/private|no-store/.test(cacheControl ?? ''),
    );
    expect(shared).toEqual([]);
    // Open to any web page before the import, and to none after it.
    expect([...before.values()].some(({ origins }) => origins === '*')).toBe(true);
    expect([...own.values()].filter(({ origins }) => origins !== null)).toEqual([]);
  });

  test('is for no other to look at, to remove or to import from', async () => {
    const [mine] = (await clientOf('ours').list()).imports;
    const fileId = mine?.files[0]?.fileId ?? '';
    const others = clientOf('others');
    expect((await others.get(`imports/files/${fileId}?fileName=x.csv`)).status).toBe(404);
    expect((await others.remove(mine?.id ?? '')).status).toBe(404);
    const { body: file } = await clientOf('ours').get<Parameters<typeof requestFor>[0]>(
      `imports/files/${fileId}?fileName=x.csv`,
    );
    expect((await others.start(requestFor(file))).status).toBe(404);
    expect((await clientOf('ours').list()).imports).toHaveLength(1);
  });

  test('may be seen by a viewer and changed by an editor alone', async () => {
    const viewer = clientOf('viewer');
    const { imports } = await viewer.list();
    expect(imports).toHaveLength(1);
    expect((await viewer.upload('list.csv', branchList(2, 8))).status).toBe(403);
    expect((await viewer.remove(imports[0]?.id ?? '')).status).toBe(403);
    expect(
      (await viewer.send('PUT', 'imports/modes', { branches: 'join', clusters: 'join', flows: 'join' })).status,
    ).toBe(403);
  });

  test('is for nobody who is not signed in', async () => {
    const nobody = createImportClient(server.url);
    for (const path of paths) expect((await nobody.get(path)).status).toBe(401);
    expect((await nobody.upload('list.csv', branchList(2, 9))).status).toBe(401);
  });
});
