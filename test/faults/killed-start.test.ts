import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { verifyBackup } from '@icfm/api/backups/verify-backup';
import { migrations } from '@icfm/api/store/migrations';
import { openStore, type Store } from '@icfm/api/store/open-store';
import { createPgliteDatabase } from '@icfm/api/store/pglite-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuiltServer } from '../built-server.ts';
import { timeForTrials, trialsOf } from '../fault-trials.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'icfm-start-'));
const DATA_DIR = join(folder, 'data');
const trials = trialsOf({ usually: 4, long: 40 });
const oldStep = 3;
const workspaces = 500;

/** A database as a former version has left it. */
beforeAll(async () => {
  const database = createPgliteDatabase(join(DATA_DIR, 'database'), async (sql) => {
    await sql.query(
      'CREATE TABLE migrations (step integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    for (const statement of migrations.slice(0, oldStep).flat()) await sql.query(statement);
    await sql.query('INSERT INTO migrations (step) SELECT generate_series(1, $1::int)', [oldStep]);
  });
  await database.query(`INSERT INTO workspaces (id) SELECT 'bank-' || n FROM generate_series(1, $1::int) AS n`, [
    workspaces,
  ]);
  await database.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one of the programs and ends it the hard way after so long, if it has not ended by then. */
async function runAndKill(words: string[], milliseconds: number): Promise<void> {
  const env = { ...process.env, DATA_DIR, HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, pause(milliseconds)]);
  child.kill('SIGKILL');
  await ended;
}

/** Moments from nearly at once to nearly the whole time. */
const moments = (whole: number) => Array.from({ length: trials }, (_, trial) => (whole * (trial + 0.5)) / trials);

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ folder: DATA_DIR });
  return work(store).finally(store.close);
}

describe(`${trials} times ended by kill -9`, () => {
  test(
    'a start that brings an old database to date leaves it old or new, and whole',
    async () => {
      const elsewhere = join(folder, 'elsewhere');
      const plain = await startBuiltServer({ environment: { DATA_DIR: elsewhere } });
      await plain.stop();
      // Opening the database comes on top: the last ones are ended while its tables are changed, or soon after.
      for (const milliseconds of moments(plain.secondsToFirstAnswer * 1500)) {
        await runAndKill(['api/dist/main.js'], milliseconds);
      }
      const server = await startBuiltServer({ environment: { DATA_DIR }, path: '/api/ready' });
      expect(await (await fetch(`${server.url}/api/ready`)).json()).toMatchObject({ store: 'available' });
      await server.stop();
      const [found] = await withStore(({ database }) =>
        database.query(
          'SELECT (SELECT count(*)::int FROM workspaces) AS workspaces, (SELECT array_agg(step ORDER BY step) FROM migrations) AS steps',
        ),
      );
      expect(found).toEqual({ workspaces, steps: migrations.map((_, index) => index + 1) });
    },
    timeForTrials(300_000),
  );

  test(
    'a backup leaves no half file under its name, and the next one succeeds',
    async () => {
      await withStore(({ database }) =>
        database.query(
          `INSERT INTO import_records (workspace_id, import_id, part, row_number, record_key, digest, record)
         SELECT 'bank-1', 'imp-1', 0, n, 'key-' || n, md5(n::text), '{}' FROM generate_series(1, 40000) AS n`,
        ),
      );
      const file = join(folder, 'backup.tar.gz');
      const startedAt = performance.now();
      await runAndKill(['api/dist/backup.js', file], 120_000);
      const whole = performance.now() - startedAt;
      expect((await verifyBackup(file)).files.length).toBeGreaterThan(40);
      for (const milliseconds of moments(whole)) {
        rmSync(file, { force: true });
        await runAndKill(['api/dist/backup.js', file], milliseconds);
        if (existsSync(file)) await verifyBackup(file);
      }
      await runAndKill(['api/dist/backup.js', file], 120_000);
      expect((await verifyBackup(file)).files.length).toBeGreaterThan(40);
    },
    timeForTrials(300_000),
  );
});
