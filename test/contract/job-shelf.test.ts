import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJobShelf, type JobKind, type JobShelf } from '@icfm/api/jobs/job-shelf';
import { openStore, type Store } from '@icfm/api/store/open-store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres, type PostgresServer, startPostgres } from '../postgres-server.ts';

interface Told {
  rows: number;
  state: string;
}

const kind: JobKind<Told> = {
  name: 'check',
  lost: (told) => ({ ...told, state: 'lost' }),
  mostHeld: 2,
  patienceMilliseconds: Number.POSITIVE_INFINITY,
};

/** Work that goes on until it is told to end. */
function makeJob() {
  const told: Told = { rows: 0, state: 'running' };
  return {
    told,
    job: {
      tell: () => ({ ...told }),
      isOver: () => told.state !== 'running',
      cancel: () => {
        told.state = 'cancelled';
      },
    },
  };
}

const programs = findPostgres();
const folder = mkdtempSync(join(tmpdir(), 'icfm-jobs-'));
let postgres: PostgresServer | null = null;
let stores: Store[] = [];
let one: JobShelf<Told>;
let other: JobShelf<Told>;
beforeAll(async () => {
  if (!programs) return;
  postgres = await startPostgres(programs);
  const databaseUrl = postgres.createDatabase();
  stores = [await openStore({ folder, databaseUrl }), await openStore({ folder, databaseUrl })];
  const [first, second] = stores;
  if (!first || !second) return;
  [one, other] = [createJobShelf(first, kind), createJobShelf(second, kind)];
}, 120_000);
afterAll(async () => {
  for (const store of stores) await store.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const say = (sql: string) => stores[0]?.database.query(sql);

describe.skipIf(programs === null)('a job on a shared database', () => {
  test('is told by every process, while it goes on and after its end, and to its workspace alone', async () => {
    const { told, job } = makeJob();
    await one.put('w', 'a', job);
    expect(await other.find('w', 'a')).toEqual({ told: { rows: 0, state: 'running' }, isCancelled: false });
    told.rows = 7;
    await expect.poll(async () => (await other.listUnderway('w')).get('a')?.rows).toBe(7);
    expect([await other.find('v', 'a'), (await other.listUnderway('v')).size]).toEqual([null, 0]);
    expect(await other.cancel('v', 'a')).toBe(false);
    told.state = 'done';
    expect((await one.find('w', 'a'))?.told.state).toBe('done');
    expect((await other.find('w', 'a'))?.told.state).toBe('done');
    expect((await other.listUnderway('w')).size).toBe(0);
  });

  test('is ended by the one that works on it, whichever was asked', async () => {
    const { told, job } = makeJob();
    await one.put('w', 'b', job);
    expect(await other.cancel('w', 'b')).toBe(true);
    expect((await other.find('w', 'b'))?.isCancelled).toBe(true);
    await expect.poll(() => told.state).toBe('cancelled');
    await expect.poll(async () => (await other.find('w', 'b'))?.told.state).toBe('cancelled');
  });

  test('whose process is not heard of is told as lost, and is under way no more', async () => {
    await say(`INSERT INTO jobs (kind, workspace_id, id, told, is_over, is_cancelled, alive_at)
      VALUES ('check', 'w', 'c', '{"rows":3,"state":"running"}', false, false, now() - interval '11 seconds')`);
    expect((await one.find('w', 'c'))?.told).toEqual({ rows: 3, state: 'lost' });
    expect((await one.listUnderway('w')).has('c')).toBe(false);
  });

  test('begun again under the same id is neither over nor called off', async () => {
    const { told, job } = makeJob();
    await other.put('w', 'b', job);
    expect(await one.listUnderway('w')).toEqual(new Map([['b', { rows: 0, state: 'running' }]]));
    expect((await other.find('w', 'b'))?.isCancelled).toBe(false);
    told.state = 'done';
  });

  test('waits for those put up before it, wherever they are worked on', async () => {
    const [first, second] = [makeJob(), makeJob()];
    await one.put('turns', 'first', first.job);
    await other.put('turns', 'second', second.job);
    let hasTurn = false;
    const turn = other.waitForTurn('turns', 'second').then(() => {
      hasTurn = true;
    });
    await one.waitForTurn('turns', 'first');
    expect(hasTurn).toBe(false);
    first.told.state = 'done';
    await turn;
    second.told.state = 'done';
  });

  test('is put up again where the database has lost it in a crash', async () => {
    const { told, job } = makeJob();
    await one.put('w', 'd', job);
    await say('TRUNCATE jobs');
    told.rows = 9;
    await expect.poll(async () => (await other.find('w', 'd'))?.told.rows).toBe(9);
    told.state = 'done';
  });

  test('is forgotten a quarter of an hour after its end', async () => {
    await say(`INSERT INTO jobs (kind, workspace_id, id, told, is_over, is_cancelled, alive_at)
      VALUES ('check', 'w', 'old', '{}', true, false, now() - interval '16 minutes')`);
    await one.put('w', 'e', makeJob().job);
    expect(await other.find('w', 'old')).toBe(null);
    expect(await other.cancel('w', 'e')).toBe(true);
  });
});
