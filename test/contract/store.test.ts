import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandEntry, dropOldest, kept, listRecords, writeEntry } from '@icfm/api/audit/audit-store';
import { Problem } from '@icfm/api/problem';
import type { SqlRunner } from '@icfm/api/store/database';
import { migrations } from '@icfm/api/store/migrations';
import { openStore, type Store } from '@icfm/api/store/open-store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres, type PostgresServer, startPostgres } from '../postgres-server.ts';

const programs = findPostgres();
let server: PostgresServer | null = null;
const folders: string[] = [];

/** Making a database takes some seconds of a free core. */
const patient = 120_000;

beforeAll(async () => {
  if (programs !== null) server = await startPostgres(programs);
});
afterAll(async () => {
  await server?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-store-'));
  folders.push(folder);
  return folder;
}

const drivers = [
  { driver: 'PGlite', isThere: true, place: () => ({ folder: makeFolder() }) },
  {
    driver: 'PostgreSQL',
    isThere: programs !== null,
    place: () => ({ folder: makeFolder(), databaseUrl: server?.createDatabase() }),
  },
];

const addWorkspace = (sql: SqlRunner, id: string) => sql.query('INSERT INTO workspaces (id) VALUES ($1)', [id]);
const countWorkspaces = async (sql: SqlRunner) =>
  Number((await sql.query('SELECT count(*) AS count FROM workspaces'))[0]?.count);

async function addImport(sql: SqlRunner, workspaceId: string): Promise<void> {
  await sql.query(
    `INSERT INTO imports (workspace_id, id, serial, title, kind, status, version, as_of, settings, parts)
     VALUES ($1, 'imp-1', 1, 'list', 'branches', 'complete', 1, '2026-03-01', $2::text::jsonb, '[]')`,
    [workspaceId, '{"kind":"branches"}'],
  );
  for (const row of [1, 2]) {
    await sql.query('INSERT INTO import_records VALUES ($1, $2, 0, $3::int, $4, $5, $6)', [
      ...[workspaceId, 'imp-1', row],
      ...[`key ${row}`, 'digest', '{}'],
    ]);
  }
}

describe.each(drivers.filter(({ isThere }) => isThere))('the store in $driver', ({ place }) => {
  let where: ReturnType<typeof place>;
  let store: Store;
  beforeAll(async () => {
    where = place();
    store = await openStore(where);
    await store.database.warm();
  }, patient);
  afterAll(() => store.close());

  test('gives values back in one form: big numbers as text, moments as dates, JSON parsed, bytes as bytes', async () => {
    const [row] = await store.database.query(
      `SELECT 9007199254740993::bigint AS big, 1.10::numeric AS exact, 7::int AS small, 0.5::float8 AS real, true AS yes,
              NULL::text AS absent, '2026-03-01T04:05:06.789Z'::timestamptz AS moment, '{"a":[1,null]}'::json AS plain,
              $1::text::jsonb AS stored, $2::bytea AS bytes, $3::text AS text, $4::boolean AS flag, $5::int AS number`,
      ['{"深":"圳"}', new Uint8Array([0, 255, 10]), '“一”\\\'"', false, 42],
    );
    const { bytes, ...others } = row ?? {};
    expect(others).toEqual({
      ...{ big: '9007199254740993', exact: '1.10', small: 7, real: 0.5, yes: true, absent: null },
      ...{ moment: new Date('2026-03-01T04:05:06.789Z'), plain: { a: [1, null] }, stored: { 深: '圳' } },
      ...{ text: '“一”\\\'"', flag: false, number: 42 },
    });
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(bytes instanceof Uint8Array && [...bytes]).toEqual([0, 255, 10]);
  });

  test('a transaction is kept whole, or not at all where the work throws', async () => {
    const { database } = store;
    const before = await countWorkspaces(database);
    const answer = await database.transaction(async (sql) => {
      await addWorkspace(sql, 'kept-1');
      await addWorkspace(sql, 'kept-2');
      return 'done';
    });
    expect(answer).toBe('done');
    const failed = database.transaction(async (sql) => {
      await addWorkspace(sql, 'lost');
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await countWorkspaces(database)).toBe(before + 2);
  });

  test('transactions begun at once do not see each other half done', async () => {
    const { database } = store;
    await addWorkspace(database, 'counter');
    await database.query(`INSERT INTO workspace_versions VALUES ('counter', 0)`);
    const add = () =>
      database.transaction(async (sql) => {
        const rows = await sql.query(
          `SELECT version FROM workspace_versions WHERE workspace_id = 'counter' FOR UPDATE`,
        );
        const next = Number(rows[0]?.version) + 1;
        await sql.query(`UPDATE workspace_versions SET version = $1::int WHERE workspace_id = 'counter'`, [next]);
      });
    await Promise.all(Array.from({ length: 12 }, add));
    const [row] = await database.query(`SELECT version FROM workspace_versions WHERE workspace_id = 'counter'`);
    expect(row?.version).toBe('12');
  });

  test('a row that is there already is an error of its own, and the store goes on', async () => {
    const { database } = store;
    await addWorkspace(database, 'twice');
    const again = await addWorkspace(database, 'twice').catch((error: unknown) => error);
    expect(again).toBeInstanceOf(Error);
    expect(again).not.toBeInstanceOf(Problem);
    expect(String(again)).toContain('workspaces_pkey');
    const within = database.transaction((sql) => addWorkspace(sql, 'twice'));
    await expect(within).rejects.toThrow('workspaces_pkey');
    expect((await database.query('SELECT 1 AS one'))[0]?.one).toBe(1);
  });

  test('the log of changes keeps the newest of each workspace, tries apart from changes, and outlives the workspace', async () => {
    const { database } = store;
    const asked = { limit: 1000 };
    const read = (workspaceId: string) => listRecords(database, workspaceId, asked);
    await writeEntry(database, commandEntry('quiet', 'createToken'));
    await writeEntry(database, { ...commandEntry('loud', 'createToken'), subjects: { token: 'ab', role: 'admin' } });
    await database.query(
      `INSERT INTO audit (workspace_id, actor, operation, subjects, outcome, status)
       SELECT 'loud', 'token', 'addStory', '{}', 'refused', 422 FROM generate_series(1, $1::int)`,
      [kept.tries + 50],
    );
    await dropOldest(database, 'loud');
    const [row] = await database.query(`SELECT count(*)::int AS count FROM audit WHERE workspace_id = 'loud'`);
    expect(row?.count).toBe(kept.tries + 1);
    const done = await listRecords(database, 'loud', { ...asked, outcome: 'done' });
    expect(done).toMatchObject([{ operation: 'createToken', subjects: { token: 'ab', role: 'admin' }, status: null }]);
    expect(await read('quiet')).toMatchObject([{ workspaceId: 'quiet', actor: 'command', outcome: 'done' }]);
    const [first] = await read('quiet');
    const time = Date.parse(first?.time ?? '');
    expect(await listRecords(database, 'quiet', { ...asked, since: new Date(time + 1).toISOString() })).toEqual([]);
    expect(await listRecords(database, 'quiet', { ...asked, until: new Date(time + 1).toISOString() })).toHaveLength(1);
  });

  test('imports, uploads and the like go with their workspace', async () => {
    const { database } = store;
    await addWorkspace(database, 'whole');
    await addImport(database, 'whole');
    const count = async (table: string) =>
      Number((await database.query(`SELECT count(*) AS count FROM ${table} WHERE workspace_id = 'whole'`))[0]?.count);
    expect(await count('import_records')).toBe(2);
    await database.query(`DELETE FROM workspaces WHERE id = 'whole'`);
    expect(await count('imports')).toBe(0);
    // Rows have no foreign key: who removes an import removes them.
    await database.query(`DELETE FROM import_records WHERE workspace_id = 'whole'`);
    expect(await count('import_records')).toBe(0);
  });

  test('whoever listens hears a NOTIFY once it is committed, and no longer after they stop', async () => {
    const { database } = store;
    const heard: string[] = [];
    const stop = await database.listen('store_test', (payload) => heard.push(payload));
    await database.transaction(async (sql) => {
      await sql.query('SELECT pg_notify($1, $2)', ['store_test', 'first']);
    });
    await expect.poll(() => heard).toEqual(['first']);
    const lost = database.transaction(async (sql) => {
      await sql.query('SELECT pg_notify($1, $2)', ['store_test', 'rolled back']);
      throw new Error('no');
    });
    await expect(lost).rejects.toThrow('no');
    await stop();
    await database.query('SELECT pg_notify($1, $2)', ['store_test', 'too late']);
    expect(heard).toEqual(['first']);
  });

  test('what was stored is there when the store is opened again, and the tables are made once', async () => {
    await addWorkspace(store.database, 'lasting');
    await store.close();
    store = await openStore(where);
    const rows = await store.database.query(`SELECT id FROM workspaces WHERE id = 'lasting'`);
    expect(rows).toEqual([{ id: 'lasting' }]);
    expect((await store.database.query('SELECT step FROM migrations')).map(({ step }) => step)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });

  test('a database written by a newer version is refused in both languages and left as it is', async () => {
    await store.database.query('INSERT INTO migrations (step) VALUES (999)');
    await store.close();
    store = await openStore(where);
    const refused = await store.database.query('SELECT 1').catch((error: unknown) => error);
    expect(String(refused)).toMatch(/step 999.*newer version.*版本/);
    // Not by the next question either.
    await expect(store.database.transaction((sql) => sql.query('SELECT 1'))).rejects.toThrow('newer version');
  });
});

describe('the store within the process', () => {
  test('makes no database for a question whether there is one', async () => {
    const folder = makeFolder();
    const store = await openStore({ folder });
    expect(store.hasAnything()).toBe(false);
    await store.close();
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});
