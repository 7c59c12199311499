import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Import } from '@icfm/api/imports/schema';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { timeForTrials, trialsOf } from '../fault-trials.ts';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../postgres-server.ts';

const trials = trialsOf({ usually: 12, long: 60 });
const rows = 1500;

/** Longer than any machine takes for one import. */
const mostMilliseconds = 60_000;

const programs = findPostgres();
let postgres: PostgresServer | null = null;
beforeAll(async () => {
  if (programs) postgres = await startPostgres(programs);
}, 300_000);
afterAll(() => postgres?.stop());

type Client = ReturnType<typeof createImportClient>;

/** Starts an import and ends the process the hard way after `milliseconds`, or once it is acknowledged. */
async function importAndKill(server: BuiltServer, client: Client, trial: { seed: number; milliseconds: number }) {
  const startedAt = performance.now();
  const { body: file } = await client.upload(`list-${trial.seed}.csv`, branchList(rows, trial.seed));
  const { body: begun } = await client.start(requestFor(file));
  const watched = client.finish(begun.id).catch(() => null);
  const finished = await Promise.race([watched, pause(trial.milliseconds).then(() => null)]);
  const taken = performance.now() - startedAt;
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
  return { taken, fileId: file.fileId, importId: begun.id, isAcknowledged: finished?.status === 'complete' };
}

const isIn = ({ recordCount }: Import) => recordCount === rows;

/**
 * All of an import or nothing of it. On a database of several processes one whose process was ended is told as running
 * until it has not been heard of for ten seconds, whether its rows are in or not.
 */
const isWhole = (each: Import) => isIn(each) || (each.recordCount === 0 && each.status !== 'complete');

async function look(client: Client, fileIds: readonly string[]) {
  const { imports } = await client.list();
  const items = await client.get<{ numberMatched: number }>('collections/branches/items?relation=own&limit=1');
  const statuses: number[] = [];
  for (const id of fileIds) statuses.push((await client.get<unknown>(`imports/files/${id}?fileName=list.csv`)).status);
  return { imports, numberMatched: items.body.numberMatched, statuses };
}

async function runTrials(environment: Record<string, string>, folder: string): Promise<void> {
  const acknowledged = new Set<string>();
  const fileIds: string[] = [];
  let whole = 0;
  for (let trial = 0; trial <= trials; trial += 1) {
    const server = await startBuiltServer({ environment });
    const client = createImportClient(server.url);
    // An original that was lost stays lost: the last one is looked for each time, all of them at the end.
    const asked = trial === trials ? fileIds : fileIds.slice(-1);
    const { imports, numberMatched, statuses } = await look(client, asked);
    const complete = imports.filter(isIn);
    expect(imports.filter((each) => !isWhole(each))).toEqual([]);
    expect([...acknowledged].filter((id) => !complete.some((each) => each.id === id))).toEqual([]);
    expect(numberMatched).toBe(complete.length * rows);
    expect(statuses).toEqual(asked.map(() => 200));
    expect(readdirSync(join(folder, 'originals'), { recursive: true, encoding: 'utf8' }).filter(isTemporary)).toEqual(
      [],
    );
    // The first meets no database yet; the second shows how long an import takes here, and the others are ended from at
    // once to somewhat after that.
    const milliseconds = trial === 0 ? 0 : trial === 1 ? mostMilliseconds : (whole * 1.1 * (trial - 2)) / (trials - 2);
    const outcome = await importAndKill(server, client, { seed: trial, milliseconds });
    if (trial === 1) whole = outcome.taken;
    fileIds.push(outcome.fileId);
    if (outcome.isAcknowledged) acknowledged.add(outcome.importId);
  }
  await settled(environment);
  expect(acknowledged.size).toBeGreaterThan(0);
  expect(acknowledged.size).toBeLessThan(trials);
}

/** In the end each is told as complete, with its rows, or as failed. */
async function settled(environment: Record<string, string>): Promise<void> {
  const server = await startBuiltServer({ environment });
  const list = async () => (await createImportClient(server.url).list()).imports;
  const asTold = async () => (await list()).map((each) => `${each.status} ${isIn(each)}`);
  const ends = expect.stringMatching(/^(complete true|failed false)$/);
  const all = Array.from({ length: trials + 1 }, () => ends);
  await vi.waitFor(async () => expect(await asTold()).toEqual(all), { timeout: 30_000, interval: 200 });
  await server.stop();
}

const isTemporary = (name: string) => name.includes('incoming/');

describe.concurrent(`${trials} imports ended by kill -9 at different moments`, () => {
  test(
    'leave all or nothing of each in the database within the process',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'icfm-killed-'));
      mkdirSync(join(folder, 'originals'));
      await runTrials({ DATA_DIR: folder, WEB_FOLDER: folder }, folder);
      rmSync(folder, { recursive: true, force: true });
    },
    timeForTrials(400_000),
  );

  test.skipIf(programs === null)(
    'leave all or nothing of each in PostgreSQL',
    async () => {
      const DATABASE_URL = postgres?.createDatabase() ?? '';
      const folder = mkdtempSync(join(tmpdir(), 'icfm-killed-'));
      mkdirSync(join(folder, 'originals'));
      await runTrials({ DATA_DIR: folder, WEB_FOLDER: folder, DATABASE_URL }, folder);
      rmSync(folder, { recursive: true, force: true });
    },
    timeForTrials(400_000),
  );
});
