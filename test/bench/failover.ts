import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { versionChannel } from '@icfm/api/imports/import-store';
import { createPostgresDatabase, type WatchedDatabase } from '@icfm/api/store/postgres-database';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../postgres-server.ts';
import { type SilentProxy, startSilentProxy } from '../silent-proxy.ts';
import type { Result } from './result-table.ts';

const outageMilliseconds = 5000;

interface Setting {
  primary: PostgresServer;
  proxy: SilentProxy;
  database: WatchedDatabase;
  servers: [BuiltServer, BuiltServer];
}

interface Outage {
  name: string;
  begin: () => void | Promise<void>;
  /** Resolves when the database is back. */
  end: () => void | Promise<void>;
}

const seconds = (since: number) => (performance.now() - since) / 1000;

/** What the bench itself asks must not be held back, whatever one client may ask. */
const unlimited = { REQUESTS_PER_SECOND: '0', REQUESTS_IN_FLIGHT: '0' };

async function ask(url: string, path: string, body?: unknown): Promise<{ status: number; seconds: number }> {
  const startedAt = performance.now();
  const headers = { 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`${url}/api/${path}`, sent);
  await answer.arrayBuffer();
  return { status: answer.status, seconds: seconds(startedAt) };
}

/** Asks every 25 ms until it is told to stop; answers what each question got. */
function keepAsking(question: () => ReturnType<typeof ask>) {
  const state = { isDone: false };
  const under: ReturnType<typeof ask>[] = [];
  const asking = (async () => {
    while (!state.isDone) {
      under.push(question());
      await pause(25);
    }
  })();
  return async () => {
    state.isDone = true;
    await asking;
    return Promise.all(under);
  };
}

const longest = (answers: { seconds: number }[]) => Math.max(...answers.map((answer) => answer.seconds));

/** How long whoever writes waits for a 503 and whoever reads for an answer, and when writing is possible again. */
async function measureOutage({ servers: [{ url }] }: Setting, { name, begin, end }: Outage): Promise<Result[]> {
  const writes = keepAsking(() => ask(url, 'links', { address: `at=${performance.now()}` }));
  const reads = keepAsking(() =>
    ask(url, `collections/clusters/items?limit=10&offset=${Math.floor(Math.random() * 90)}`),
  );
  await pause(500);
  await begin();
  await pause(outageMilliseconds);
  const [written, read] = [await writes(), await reads()];
  if (read.some(({ status }) => status !== 200)) throw new Error(`${name}: a question to the read model failed`);
  const refused = new Set(written.map(({ status }) => status).filter((status) => status !== 201));
  if ([...refused].join() !== '503')
    throw new Error(`${name}: writes were refused as ${[...refused].join()}, not as 503`);
  await end();
  const backAt = performance.now();
  while ((await ask(url, 'links', { address: `at=${performance.now()}` })).status === 503) await pause(10);
  return [
    { name: `${name}: longest wait for 503`, measured: longest(written), unit: 's', target: { atMost: 2 } },
    { name: `${name}: longest answer of the read model`, measured: longest(read), unit: 's', target: { atMost: 1 } },
    { name: `${name}: written again once it is back`, measured: seconds(backAt), unit: 's', target: { atMost: 2 } },
  ];
}

/** From the commit of an import by one process to the answer of another out of its new model. */
async function measureNotice(
  { database, servers: [first, second] }: Setting,
  rows: number,
  atMost: number,
): Promise<Result> {
  const client = createImportClient(first.url);
  const other = createImportClient(second.url);
  const versionOf = async () => (await other.get<{ version: string }>('ready')).body.version;
  const before = await versionOf();
  let storedAt = Number.NaN;
  const unlisten = await database.listen(versionChannel, () => {
    storedAt = performance.now();
  });
  const { body: file } = await client.upload(`list-${rows}.csv`, branchList(rows, rows));
  await client.start(requestFor(file));
  while ((await versionOf()) === before) await pause(10);
  await unlisten();
  const name = `an import of ${rows} rows shows on another process`;
  return { name, measured: seconds(storedAt), unit: 's', target: { atMost } };
}

/** What is promised while the database is away and when others have imported. */
export async function measureFailover(): Promise<Result[]> {
  const programs = findPostgres();
  if (programs === null) return [];
  const primary = await startPostgres(programs);
  const replica = await primary.startReplica();
  const folder = mkdtempSync(join(tmpdir(), 'icfm-failover-'));
  mkdirSync(join(folder, 'originals'));
  const address = primary.createDatabase();
  const proxy = await startSilentProxy(Number(new URL(address).port));
  const DATABASE_URL = address.replace(/:\d+\//, `:${proxy.port}/`);
  const environment = { ...unlimited, DATA_DIR: folder, DATABASE_URL, DATABASE_READ_URL: replica.addressOf(address) };
  const servers = await Promise.all([startBuiltServer({ environment }), startBuiltServer({ environment })]);
  const [one, two] = servers;
  const database = createPostgresDatabase({ address, name: 'database', prepare: async () => {} });
  const setting: Setting = { primary, proxy, database, servers: [one, two] };
  try {
    // A process that has just begun makes much ready beside its first answers.
    await pause(5000);
    const results: Result[] = [];
    results.push(await measureNotice(setting, 1000, 2));
    for (const outage of outagesOf(setting)) results.push(...(await measureOutage(setting, outage)));
    // Heard of as soon, and answered from once both processes have read and indexed it.
    return [...results, await measureNotice(setting, 220_000, 2)];
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.close();
    await proxy.stop();
    await replica.stop();
    await primary.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const outagesOf = ({ primary, proxy }: Setting): Outage[] => [
  { name: 'a server that has crashed', begin: primary.crash, end: primary.start },
  { name: 'a server that has come to a halt', begin: primary.freeze, end: primary.thaw },
  { name: 'a host that swallows all', begin: () => proxy.swallow(true), end: () => proxy.swallow(false) },
];
