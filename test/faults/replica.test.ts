import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { UploadedFile } from '@icfm/api/imports/schema';
import { createPostgresDatabase, type WatchedDatabase } from '@icfm/api/store/postgres-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { branchList, createImportClient, type ImportClient, requestFor } from '../import-client.ts';
import { findPostgres, type PostgresReplica, type PostgresServer, startPostgres } from '../postgres-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const programs = findPostgres();

/** A process that answers, and whoever asks it. */
interface Asked {
  server: BuiltServer;
  client: ImportClient;
}

let primary: PostgresServer;
let replica: PostgresReplica;
let onReplica: WatchedDatabase;
let environment: Record<string, string>;
let folder: string;
let first: Asked;
let second: Asked;
let third: Asked;
/** The file of the import that loses its database. */
let cut: UploadedFile;
const started: BuiltServer[] = [];

async function startProcess(): Promise<Asked> {
  const server = await startBuiltServer({ environment });
  started.push(server);
  return { server, client: createImportClient(server.url) };
}

beforeAll(async () => {
  if (programs === null) return;
  primary = await startPostgres(programs);
  replica = await primary.startReplica();
  folder = mkdtempSync(join(tmpdir(), 'icfm-replica-'));
  mkdirSync(join(folder, 'originals'));
  const DATABASE_URL = primary.createDatabase();
  const DATABASE_READ_URL = replica.addressOf(DATABASE_URL);
  environment = { DATA_DIR: folder, WEB_FOLDER: folder, DATABASE_URL, DATABASE_READ_URL };
  onReplica = createPostgresDatabase({ address: DATABASE_READ_URL, name: 'replica', prepare: async () => {} });
  [first, second] = await Promise.all([startProcess(), startProcess()]);
});

afterAll(async () => {
  await onReplica?.close();
  await Promise.all(started.map((server) => server.stop()));
  await replica?.stop();
  await primary?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Longer than any machine takes for what is promised within seconds. */
const soon = { timeout: 20_000, interval: 100 };

const upload = async ({ client }: Asked, rows: number, seed: number) =>
  (await client.upload(`list-${seed}.csv`, branchList(rows, seed))).body;

async function bring(asked: Asked, rows: number, seed: number): Promise<string> {
  const { body } = await asked.client.start(requestFor(await upload(asked, rows, seed)));
  expect((await asked.client.finish(body.id)).status).toBe('complete');
  return body.id;
}

const countOwn = async ({ client }: Asked) =>
  (await client.get<{ numberMatched: number }>('collections/branches/items?relation=own&limit=1')).body.numberMatched;

const listImports = async ({ client }: Asked) =>
  (await client.list()).imports.map(({ id, status, recordCount }) => `${id} ${status} ${recordCount}`);

const ready = async ({ client }: Asked) => (await client.get<Record<string, string>>('ready')).body;

const page = '?view=coverage&lang=en';

/** Stores something small: the status, and after how many seconds to try again. */
async function write({ server }: Asked): Promise<string> {
  const answer = await fetch(`${server.url}/api/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ address: page.slice(1) }),
    signal: AbortSignal.timeout(10_000),
  });
  return `${answer.status} ${answer.headers.get('retry-after') ?? ''}`.trim();
}

const reading = [
  'collections/branches/items?limit=5',
  'collections/branches/tiles/WebMercatorQuad/4/6/13',
  'coverage?reachKilometers=60',
  'imports',
];

const readAll = ({ server }: Asked) =>
  Promise.all(reading.map(async (path) => (await fetch(`${server.url}/api/${path}`)).status));

const allGood = reading.map(() => 200);

describe.skipIf(programs === null)('two processes on a PostgreSQL with a streaming replica', () => {
  test('an import on one shows on the other', async () => {
    expect(await ready(first)).toMatchObject({ store: 'available', replica: 'available' });
    await bring(first, 300, 1);
    expect(await countOwn(first)).toBe(300);
    await expect.poll(() => countOwn(second), soon).toBe(300);
    await expect.poll(() => listImports(second), soon).toEqual(['imp-1 complete 300']);
    expect((await ready(second)).version).toBe((await ready(first)).version);
  });

  test('a process that is killed loses nothing that was acknowledged', async () => {
    await bring(first, 200, 2);
    await first.client.start(requestFor(await upload(first, 5_000, 3)));
    process.kill(first.server.pid, 'SIGKILL');
    await expect.poll(() => countOwn(second), soon).toBe(500);
    first = await startProcess();
    expect(await countOwn(first)).toBe(500);
  });

  test('a replica that lags never hides what a process has written or was told of', async () => {
    await onReplica.query('SELECT pg_wal_replay_pause()');
    const id = await bring(second, 100, 4);
    expect((await listImports(second))[0]).toBe(`${id} complete 100`);
    await expect.poll(() => countOwn(first), soon).toBe(600);
    const [row] = await onReplica.query('SELECT count(*)::int AS count FROM imports WHERE id = $1', [id]);
    expect(row?.count).toBe(0);
    await onReplica.query('SELECT pg_wal_replay_resume()');
  });

  test('an import whose process was killed is told as failed, by the others', async () => {
    // Nobody has heard of it for 10 s then.
    await expect.poll(async () => (await listImports(second))[1], soon).toBe('imp-3 failed 0');
    const left = `SELECT count(*)::int AS count FROM import_records WHERE import_id = 'imp-3'`;
    await expect.poll(() => onReplica.query(left), soon).toEqual([{ count: 0 }]);
  });

  test('a primary that is stopped leaves reading alive', async () => {
    cut = await upload(first, 20_000, 5);
    const { body } = await first.client.start(requestFor(cut));
    const progress = async () =>
      (await first.client.get<{ progress: { phase: string } | null }>(`imports/${body.id}`)).body.progress?.phase;
    await expect.poll(progress, soon).toBe('reading');
    await primary.crash();
    for (const each of [first, second]) {
      await expect.poll(() => write(each), soon).toBe('503 2');
      expect(await readAll(each)).toEqual(allGood);
      expect(await ready(each)).toMatchObject({ status: 'ready', store: 'unavailable', replica: 'available' });
      expect(await countOwn(each)).toBe(600);
    }
  });

  test('the replica is enough for a process to begin with; one without it does not begin, and says why', async () => {
    const options = { cwd: root, env: { ...process.env, ...environment, DATABASE_READ_URL: '', PORT: '0' } };
    const refused = promisify(execFile)(process.execPath, ['api/dist/main.js'], options);
    const [told, begun] = await Promise.all([refused.catch((error: unknown) => error), startProcess()]);
    expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be reached, and no replica') });
    third = begun;
    expect([await countOwn(third), await readAll(third), await write(third)]).toEqual([600, allGood, '503 2']);
  });

  test('once it is back all write and follow again, and the import that lost it says so', async () => {
    await primary.start();
    for (const each of [first, second, third]) await expect.poll(() => write(each), soon).toBe('201');
    const ended = await first.client.finish('imp-5');
    expect([ended.status, ended.recordCount, ended.reason]).toEqual([
      ...['failed', 0],
      expect.stringContaining('database cannot be reached'),
    ]);
    expect((await first.client.get(`imports/files/${cut.fileId}?fileName=list.csv`)).status).toBe(200);
    await bring(third, 100, 6);
    for (const each of [first, second]) await expect.poll(() => countOwn(each), soon).toBe(700);
  });

  test('a primary that has come to a halt is as one that is away, until it goes on', async () => {
    primary.freeze();
    const [ofFirst, ofSecond] = await Promise.all([write(first), write(second)]);
    expect([ofFirst, ofSecond]).toEqual(['503 2', '503 2']);
    expect([await readAll(first), await readAll(second)]).toEqual([allGood, allGood]);
    primary.thaw();
    for (const each of [first, second]) await expect.poll(() => write(each), soon).toBe('201');
  });

  test('while the replica is away the primary answers for it', async () => {
    await replica.crash();
    await expect.poll(async () => (await ready(first)).replica, soon).toBe('unavailable');
    expect([await readAll(first), await write(first)]).toEqual([allGood, '201']);
    await replica.start();
    await expect.poll(async () => (await ready(first)).replica, soon).toBe('available');
  });
});
