import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { branchList, createImportClient, type ImportClient, requestFor } from '../import-client.ts';

const megabyte = 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), 'icfm-full-'));
const ballast = join(folder, 'ballast');

let server: BuiltServer;
let client: ImportClient;
beforeAll(async () => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder]);
  server = await startBuiltServer({ environment: { DATA_DIR: join(folder, 'data') } });
  client = createImportClient(server.url);
}, 60_000);
afterAll(async () => {
  await server.stop();
  execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** Fills the disk until so many bytes are left. */
function leave(bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}

async function importList(seed: number, rows: number) {
  const { body: file } = await client.upload(`list-${seed}.csv`, branchList(rows, seed));
  const { body } = await client.start(requestFor(file));
  return client.finish(body.id);
}

test('a full disk is a 507, reads go on, and the same succeeds once there is room', async () => {
  expect((await importList(1, 500)).status).toBe('complete');
  const { body: file } = await client.upload('large.csv', branchList(60_000, 2));

  leave(megabyte);
  const refused = await client.upload('list.csv', branchList(60_000, 3));
  expect(refused.status).toBe(507);
  const stuck = await client.start(requestFor(file));
  const ended = stuck.status === 202 ? (await client.finish(stuck.body.id)).status : 'failed';
  expect(ended).toBe('failed');

  for (const path of ['coverage', 'collections/branches/items?relation=own&limit=1', 'search?q=ah', 'health']) {
    expect((await client.get<unknown>(path)).status).toBe(200);
  }
  const counted = await client.get<{ numberMatched: number }>('collections/branches/items?relation=own&limit=1');
  expect(counted.body.numberMatched).toBe(500);

  rmSync(ballast);
  expect((await client.upload('list.csv', branchList(60_000, 3))).status).toBe(201);
  const { body } = await client.start(requestFor(file));
  const mended = await client.finish(body.id);
  expect([mended.status, mended.recordCount]).toEqual(['complete', 60_000]);
}, 120_000);
