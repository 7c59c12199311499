import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Import } from '@icfm/api/imports/schema';
import { openStore } from '@icfm/api/store/open-store';
import { bundledFolder } from '@icfm/data/catalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { branchList, createImportClient, type ImportClient, requestFor } from '../import-client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'icfm-damaged-'));
const DATA_DIR = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Turns one bit in the middle of a file, or at a place of it. */
function flip(file: string, place?: number): void {
  const bytes = readFileSync(file);
  const at = place ?? bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('a file that was brought', () => {
  let server: BuiltServer;
  let client: ImportClient;
  beforeAll(async () => {
    server = await startBuiltServer({ environment: { DATA_DIR } });
    client = createImportClient(server.url);
    // The first file makes the database, which takes some seconds of a free core.
    await client.upload('first.csv', branchList(10, 0));
  });
  afterAll(() => server.stop());

  test.each([
    ['with a bit turned', flip, 'are not those it was named by'],
    ['cut short', (file: string) => truncateSync(file, 40), 'are not those it was named by'],
    ['lost', (file: string) => rmSync(file), 'is no longer on the disk'],
  ])('%s is named and refused, and never read', async (name, damage, words) => {
    const { body: file } = await client.upload('list.csv', branchList(300, name.length));
    const request = requestFor(file);
    damage(join(DATA_DIR, 'originals', file.fileId.slice(0, 2), file.fileId));
    const { settings, fileName } = request;
    for (const { status, body } of [
      await client.get<{ detail: string }>(`imports/files/${file.fileId}?fileName=list.csv`),
      await client.send<{ detail: string }>('POST', `imports/files/${file.fileId}/preview`, { settings, fileName }),
      await client.send<{ detail: string }>('POST', 'imports', request),
    ]) {
      expect([status, body.detail]).toEqual([409, expect.stringContaining(words)]);
      expect(body.detail).toContain(file.fileId.slice(0, 12));
    }
    // Brought again it is whole again.
    await client.upload('list.csv', branchList(300, name.length));
    const { body: begun } = await client.start(request);
    const ended: Import = await client.finish(begun.id);
    expect([ended.status, ended.recordCount]).toEqual(['complete', 300]);
  });
});

describe('the database within the process', () => {
  test('with a bit turned in a page is named and refused, and nothing of it is answered', async () => {
    const store = await openStore({ folder: DATA_DIR });
    const [found] = await store.database.query(`SELECT pg_relation_filepath('import_records') AS path`);
    await store.close();
    // Within the rows of the first page, whose checksum PostgreSQL verifies when it reads the page.
    flip(join(DATA_DIR, 'database', String(found?.path)), 8000);
    const env = { ...process.env, DATA_DIR, HOST: '127.0.0.1', PORT: '0' };
    const refused = spawnSync(process.execPath, ['api/dist/main.js'], {
      cwd: root,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('A file of the database is damaged');
    expect(refused.stderr).toContain(String(found?.path));
    expect(refused.stderr).toContain('npm run restore');
  });

  test('with a lock that says anything at all is opened: the lock is not what stands in it', async () => {
    const own = join(folder, 'locked');
    const first = await startBuiltServer({ environment: { DATA_DIR: own } });
    await first.stop();
    writeFileSync(join(own, 'lock'), Buffer.from([0, 255, 10, 49]));
    const second = await startBuiltServer({ environment: { DATA_DIR: own } });
    expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
    await second.stop();
  });
});

describe('a dataset', () => {
  test('with a digit turned, which no form would show, is named and stops the start', () => {
    const datasets = join(folder, 'datasets');
    cpSync(bundledFolder, datasets, { recursive: true });
    const file = join(datasets, 'flows/flows.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('1956.1', '1957.1'));
    const env = { ...process.env, DATA_DIR: join(folder, 'other'), DATA_FOLDER: datasets, PORT: '0' };
    const refused = spawnSync(process.execPath, ['api/dist/main.js'], {
      cwd: root,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('flows/flows.csv')]);
    expect(refused.stderr).toContain('SHA-256');
  });
});
