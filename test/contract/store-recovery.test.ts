import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sweepInterrupted } from '@icfm/api/imports/run-import';
import { Problem } from '@icfm/api/problem';
import { openStore } from '@icfm/api/store/open-store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putEmptyDatabase } from '../empty-database.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../postgres-server.ts';
import { startSilentProxy } from '../silent-proxy.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
const folders: string[] = [];

/** Making a database takes some seconds of a free core. */
const patient = { timeout: 120_000 };

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-store-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Another process at work on the folder, which has stored at least 20 rows. */
async function startHolder(folder: string) {
  const parameters = ['--conditions=source', '--import', tsx, 'test/contract/store-holder.ts', folder];
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const acknowledged = () => said.split('\n').slice(0, -1).map(Number);
  await expect.poll(() => acknowledged().length, { timeout: 100_000 }).toBeGreaterThan(20);
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'close');
  };
  return { pid: child.pid ?? 0, acknowledged, kill };
}

describe('the store within the process', () => {
  test('a second process is refused by name, and kill -9 of the first loses no acknowledged row', patient, async () => {
    const folder = makeFolder();
    await putEmptyDatabase(folder);
    const holder = await startHolder(folder);
    const refused = await openStore({ folder }).catch((error: unknown) => String(error));
    expect(refused).toContain(`The folder ${folder} is in use by another process (${holder.pid})`);
    expect(refused).toContain(`数据文件夹 ${folder} 正被另一进程（${holder.pid}）使用`);
    await holder.kill();
    const store = await openStore({ folder });
    const rows = await store.database.query(`SELECT substr(id, 5)::int AS row FROM workspaces ORDER BY row`);
    // One more may have been stored and not said.
    expect(rows.map(({ row }) => row).slice(0, holder.acknowledged().length)).toEqual(holder.acknowledged());
    await store.close();
  });

  test('a store that is closed can be opened again, and not twice at once', async () => {
    const folder = makeFolder();
    const first = await openStore({ folder });
    await expect(openStore({ folder })).rejects.toThrow('is in use');
    await first.close();
    // The folder may be another's by now.
    await expect(first.database.query('SELECT 1')).rejects.toThrow('cannot be reached');
    const second = await openStore({ folder });
    await second.close();
  });

  test('a database whose making was cut short is made anew', patient, async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'database.unfinished'));
    writeFileSync(join(folder, 'database.unfinished/PG_VERSION'), '17');
    const store = await openStore({ folder });
    expect(store.hasAnything()).toBe(false);
    expect(await store.database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['database', 'lock']);
  });
});

const programs = findPostgres();

describe.skipIf(programs === null)('the store in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  });
  afterAll(() => server.stop());

  test('several processes open an empty database at once, share it, and hear of each other', async () => {
    const where = { folder: makeFolder(), databaseUrl: server.createDatabase() };
    const stores = await Promise.all([openStore(where), openStore(where), openStore(where), openStore(where)]);
    const [first, second] = stores;
    await Promise.all(stores.map(({ database }) => database.query('SELECT 1')));
    const heard: string[] = [];
    await first?.database.listen('store_test', (payload) => heard.push(payload));
    await second?.database.query('SELECT pg_notify($1, $2)', ['store_test', 'hello']);
    await expect.poll(() => heard).toEqual(['hello']);
    for (const store of stores) await store.close();
  });

  test('a server that is down is a 503, and one that is back is used again with every acknowledged row', async () => {
    const store = await openStore({ folder: makeFolder(), databaseUrl: server.createDatabase() });
    const add = (id: string) => store.database.query('INSERT INTO workspaces (id) VALUES ($1)', [id]);
    const heard: string[] = [];
    await store.database.listen('store_test', (payload) => heard.push(payload));
    await add('before');
    // Under way when it goes: one within a statement, one between two.
    const cut = [
      store.database.transaction((sql) => sql.query('SELECT pg_sleep(60)')),
      store.database.transaction(async (sql) => {
        await sql.query('SELECT 1');
        await server.crash();
        await sql.query('SELECT 2');
      }),
    ];
    for (const each of cut) await expect(each).rejects.toThrow('cannot be reached');
    for (const work of [() => add('lost'), () => store.database.transaction((sql) => sql.query('SELECT 1'))]) {
      const problem = await work().catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(Problem);
      expect(problem instanceof Problem && [problem.code, problem.status, problem.headers['retry-after']]).toEqual([
        ...['store-unavailable', 503, '2'],
      ]);
    }
    await server.start();
    await expect.poll(() => add('after').then(String, String), { timeout: 10_000 }).toBe('');
    const rows = await store.database.query('SELECT id FROM workspaces ORDER BY id');
    expect(rows.map(({ id }) => id)).toEqual(['after', 'before']);
    await expect
      .poll(() => store.database.query('SELECT pg_notify($1, $2)', ['store_test', 'again']).then(() => heard.length))
      .toBeGreaterThan(0);
    await store.close();
  });

  test('a host that swallows all is a 503, and holds no lock of a transaction that it cut off once it is back', async () => {
    const address = server.createDatabase();
    const proxy = await startSilentProxy(Number(new URL(address).port));
    const databaseUrl = address.replace(/:\d+\//, `:${proxy.port}/`);
    const store = await openStore({ folder: makeFolder(), databaseUrl });
    const insert = `INSERT INTO workspaces (id) VALUES ('held')`;
    const cut = store.database.transaction(async (sql) => {
      await sql.query(insert);
      proxy.swallow(true);
      await sql.query('SELECT 1');
    });
    await expect(cut).rejects.toThrow('cannot be reached');
    proxy.swallow(false);
    await expect.poll(() => store.database.query(insert).then(String, String), { timeout: 10_000 }).toBe('');
    await store.close();
    await proxy.stop();
  });

  test('imports whose process is no longer heard of are swept away, those of a process at work are not', async () => {
    const store = await openStore({ folder: makeFolder(), databaseUrl: server.createDatabase() });
    const { database } = store;
    await database.query(`INSERT INTO workspaces (id) VALUES ('north')`);
    for (const [id, seconds] of [
      ['imp-1', 11],
      ['imp-2', 5],
    ]) {
      await database.query(
        `INSERT INTO imports (workspace_id, id, serial, title, kind, status, version, as_of, alive_at, settings, parts)
         VALUES ('north', $1, 1, 'list', 'branches', 'running', 1, '2026-03-01', now() - make_interval(secs => $2), '{}', '[]')`,
        [String(id), Number(seconds)],
      );
      await database.query(`INSERT INTO import_records VALUES ('north', $1, 0, 1, 'key', 'digest', '{}')`, [
        String(id),
      ]);
    }
    await sweepInterrupted(store);
    const left = await database.query(
      `SELECT id, status, (SELECT count(*)::int FROM import_records AS r WHERE r.import_id = i.id) AS records
       FROM imports AS i ORDER BY id`,
    );
    expect(left).toEqual([
      { id: 'imp-1', status: 'failed', records: 0 },
      { id: 'imp-2', status: 'running', records: 1 },
    ]);
    await store.close();
  });

  test('a server that was never there is a 503 too', async () => {
    const store = await openStore({ folder: makeFolder(), databaseUrl: 'postgres://icfm@127.0.0.1:9/none' });
    await expect(store.database.query('SELECT 1')).rejects.toThrow('cannot be reached');
    await store.close();
  });
});
