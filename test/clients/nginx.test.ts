import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from '../built-server.ts';
import { type RunningServer, startServer } from '../contract/running-server.ts';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { findNginx, startNginx } from './nginx.ts';

const program = findNginx();
let server: RunningServer;
let nginx: Awaited<ReturnType<typeof startNginx>>;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  if (!program) return;
  server = await startServer({ isSingleUser: false, publicUrl: 'https://map.example' });
  for (const workspaceId of ['plain', 'bank']) {
    tokens[workspaceId] = await server.tokens.create({ workspaceId, role: 'editor', label: workspaceId });
  }
  // One of the two behind it is away: what it was to answer the other one does.
  nginx = await startNginx(program, [`127.0.0.1:${server.port}`, `127.0.0.1:${await findFreePort()}`]);
}, 120_000);
afterAll(async () => {
  await nginx?.stop();
  await server?.stop();
});

const tile = '/api/collections/clusters/tiles/WebMercatorQuad/4/6/12';
const signedIn = (workspaceId: string) => ({ authorization: `Bearer ${tokens[workspaceId]}` });

async function look(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${nginx.url}${path}`, { headers });
  const body = Buffer.from(await answer.arrayBuffer());
  const cache = answer.headers.get('x-cache-status');
  return { status: answer.status, cache, headers: answer.headers, body };
}

describe.skipIf(program === null)('behind nginx', () => {
  test('a tile that anybody may see is asked of the server once, in each encoding', async () => {
    const first = await look(tile, { ...signedIn('plain'), 'accept-encoding': 'gzip, deflate, br' });
    const again = await look(tile, { ...signedIn('plain'), 'accept-encoding': 'br' });
    const other = await look(tile, { ...signedIn('plain'), 'accept-encoding': 'gzip' });
    expect([first.cache, again.cache, other.cache]).toEqual(['MISS', 'HIT', 'MISS']);
    expect(again.body).toEqual(first.body);
    expect([again.headers.get('content-encoding'), other.headers.get('content-encoding')]).toEqual(['br', 'gzip']);
    const held = await look(tile, {
      ...signedIn('plain'),
      'accept-encoding': 'br',
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect([held.status, held.cache, held.body.length]).toEqual([304, 'HIT', 0]);
    expect(held.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
  });

  test('a page for people and the data for programs are kept apart', async () => {
    const path = '/api/collections/clusters';
    const typesOf = async (accept: string) =>
      (await look(path, { ...signedIn('plain'), accept })).headers.get('content-type');
    const asked = ['text/html', 'application/json', 'text/html', 'application/json'];
    const types: (string | null)[] = [];
    for (const accept of asked) types.push(await typesOf(accept));
    expect(types.map((type) => type?.split(';')[0])).toEqual(asked);
  });

  test('what is kept is for those alone whom the server knows, and it says so in its own words', async () => {
    const refused = await look(tile);
    expect([refused.status, refused.cache]).toEqual([401, null]);
    expect(JSON.parse(refused.body.toString())).toMatchObject({ code: 'unauthorised', status: 401 });
    const wrong = await look(tile, { authorization: 'Bearer icfm_wrong' });
    expect([wrong.status, JSON.parse(wrong.body.toString()).code]).toEqual([401, 'unauthorised']);
  });

  test('what a workspace has imported is kept by nobody, and seen at once', async () => {
    const before = await look('/api/collections/branches/items?limit=1', signedIn('bank'));
    const client = createImportClient(nginx.url, signedIn('bank'));
    const { body: file } = await client.upload('list.csv', branchList(50, 1));
    const { body: begun } = await client.start(requestFor(file));
    expect((await client.finish(begun.id)).recordCount).toBe(50);
    const path = '/api/collections/branches/items?limit=1&relation=own';
    const count = async () => {
      const { body, cache } = await look(path, signedIn('bank'));
      return [JSON.parse(body.toString()).numberMatched, cache];
    };
    // Which data somebody sees is known for a second: until then what is kept for the former data may be answered.
    await look(tile, signedIn('plain'));
    const version = async () => (await look(tile, signedIn('bank'))).headers.get('data-version');
    await expect.poll(version, { timeout: 5000 }).not.toBe(before.headers.get('data-version'));
    for (const _ of [1, 2]) expect(await count()).toEqual([50, 'MISS']);
    const theirs = await look(path, signedIn('plain'));
    expect(JSON.parse(theirs.body.toString()).numberMatched).toBe(0);
    expect((await look(tile, signedIn('plain'))).headers.get('cache-control')).toBe('no-cache');
    expect(await version()).not.toBe(before.headers.get('data-version'));
  });

  test('links begin with the public address, and the id of a request is that of the log', async () => {
    const { body } = await look('/api?f=json', signedIn('plain'));
    expect(JSON.parse(body.toString()).links[0].href).toMatch(/^https:\/\/map\.example\/api/);
    const { body: problem } = await look('/api/nothing', { ...signedIn('plain'), 'x-request-id': 'from-outside' });
    expect(JSON.parse(problem.toString()).requestId).toMatch(/^[0-9a-f]{32}$/);
    const plain = await fetch(`${nginx.plainUrl}/api`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([301, 'https://127.0.0.1/api']);
  });

  test('a list beyond the limit is refused before it is sent', async () => {
    const headers = { ...signedIn('plain'), 'content-length': String(200 * 2 ** 20 + 1) };
    const answer = await new Promise<{ status: number | undefined; type: string | undefined }>((resolve, reject) => {
      const path = `${nginx.url}/api/imports/files?fileName=list.csv`;
      const sent = request(path, { method: 'POST', headers }, ({ statusCode, headers: { 'content-type': type } }) => {
        resolve({ status: statusCode, type });
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });
    expect(answer).toEqual({ status: 413, type: 'application/problem+json' });
  });

  test('whoever asks too much is told when to come again, and the others are answered', async () => {
    const statuses = await Promise.all(Array.from({ length: 30 }, () => look('/api/session')));
    expect(statuses.filter(({ status }) => status === 429)).toEqual([]);
    const signIns = await Promise.all(
      Array.from({ length: 14 }, () =>
        fetch(`${nginx.url}/api/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"token":"icfm_wrong"}',
        }),
      ),
    );
    // The server counts failed ones as well, and has another time for them.
    const refused = signIns.filter(({ status, headers }) => status === 429 && headers.get('retry-after') === '2');
    expect(refused.length).toBeGreaterThan(0);
    const bodies = await Promise.all(refused.map((each) => each.text()));
    expect(bodies.filter((body) => !body.includes('"code":"too-many-requests"'))).toEqual([]);
    expect((await look(tile, signedIn('plain'))).status).toBe(200);
  });
});
