import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listRecords } from '@icfm/api/audit/audit-store';
import { runBackupCommand } from '@icfm/api/backups/backup-command';
import { headName, originalName, rowsName } from '@icfm/api/backups/manifest';
import { runRestoreCommand } from '@icfm/api/backups/restore-command';
import { writeArchive } from '@icfm/api/backups/write-archive';
import { openStore, type Store } from '@icfm/api/store/open-store';
import { createTokens } from '@icfm/api/workspaces/tokens';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putEmptyDatabase } from '../empty-database.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../postgres-server.ts';
import { bytesOf, fillStore, readTables } from './filled-store.ts';

const programs = findPostgres();
const kinds = programs === null ? ['pglite'] : ['pglite', 'postgres'];
const ways = kinds.flatMap((from) => kinds.map((to) => [from, to] as const));

const folder = mkdtempSync(join(tmpdir(), 'icfm-backup-'));
const fileOf = (name: string) => join(folder, name);
const opened: Store[] = [];
const filled = new Map<string, Store>();
let postgres: PostgresServer | null = null;

async function openIn(own: string, databaseUrl?: string): Promise<Store> {
  const store = await openStore({ folder: own, databaseUrl });
  opened.push(store);
  return store;
}

/** An empty store of its own. */
async function emptyStore(kind: string): Promise<Store> {
  const own = mkdtempSync(fileOf('store-'));
  if (kind === 'postgres') return openIn(own, postgres?.createDatabase());
  await putEmptyDatabase(own);
  return openIn(own);
}

function filledStore(kind: string): Store {
  const store = filled.get(kind);
  if (store === undefined) throw new Error(`no store of kind ${kind}`);
  return store;
}

/** All that a store holds. Versions are left aside: they go on counting. */
async function contentOf(store: Store) {
  const tables = await readTables(store);
  return { ...tables, workspace_versions: tables.workspace_versions?.length, originals: await store.originals.list() };
}

beforeAll(async () => {
  if (programs !== null) postgres = await startPostgres(programs);
  for (const kind of kinds) {
    const store = await emptyStore(kind);
    filled.set(kind, store);
    await fillStore(store);
    await runBackupCommand(store, [fileOf(`${kind}.tar.gz`)]);
  }
}, 120_000);
afterAll(async () => {
  for (const store of opened) await store.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(ways)('a backup of %s restored into %s', (from, to) => {
  test('gives back every row and every original, byte for byte', async () => {
    const source = filledStore(from);
    const target = await emptyStore(to);
    expect(await runRestoreCommand(target, [fileOf(`${from}.tar.gz`)])).toMatchObject({ note: '' });
    expect(await contentOf(target)).toEqual(await contentOf(source));
    for (const { sha256 } of await target.originals.list()) await target.originals.verify(sha256);
  });
});

describe.each(kinds)('a store in %s', (kind) => {
  const file = fileOf(`${kind}.tar.gz`);

  test('that holds something is replaced whole, and only where that is asked for', async () => {
    const store = await emptyStore(kind);
    const tokens = createTokens(store);
    const token = await tokens.create({ workspaceId: 'other', role: 'admin', label: '' });
    await store.originals.save(bytesOf('what was here before'), 100);
    await expect(runRestoreCommand(store, [file])).rejects.toThrow('--replace');
    expect(await tokens.find(token)).toMatchObject({ workspaceId: 'other', role: 'admin' });
    await runRestoreCommand(store, [file, '--replace']);
    expect(await contentOf(store)).toEqual(await contentOf(filledStore(kind)));
    // What was done to this store stays known, and that it was replaced as well.
    const records = await listRecords(store.database, 'other', { limit: 10 });
    expect(records.map(({ operation, actor }) => [operation, actor])).toEqual([
      ['restoreBackup', 'command'],
      ['createToken', 'command'],
    ]);
  });

  test('stays as it was where a backup fails half way', async () => {
    const store = await emptyStore(kind);
    const bad = fileOf(`bad-${kind}.tar.gz`);
    // Well-formed, but its second row belongs to a workspace that there is not.
    await writeArchive(bad, backupOf({ hash: 'h', workspace_id: 'nobody', role: 'admin', label: '' }));
    await expect(runRestoreCommand(store, [bad])).rejects.toThrow('foreign key');
    expect((await store.originals.list()).length).toBe(0);
    expect(Object.values(await readTables(store)).flat()).toEqual([]);
    await runRestoreCommand(store, [file]);
    expect(await contentOf(store)).toEqual(await contentOf(filledStore(kind)));
  });

  test('gives its workspaces versions that no cache has seen, and tells servers of it', async () => {
    const store = await emptyStore(kind);
    const told: string[] = [];
    await store.database.listen('icfm_versions', (workspace) => told.push(workspace));
    await runRestoreCommand(store, [file]);
    const [row] = await store.database.query('SELECT version FROM workspace_versions');
    expect(Number(row?.version)).toBeGreaterThan(1_000_000_000_000);
    await expect.poll(() => told).toEqual(expect.arrayContaining(['default', '银行-2']));
  });
});

async function* backupOf(token: Record<string, string>) {
  const head = JSON.stringify({ format: 1, step: 1, madeAt: '2026-11-27T00:00:00.000Z' });
  const row = JSON.stringify(token);
  const original = 'a6f8caa9a1b2b1d2b3c39ed8a0ae6e2b5ba7b0a2a4ee2f7e9cb0e4ba0e9bbf0c';
  for (const [name, text] of [
    [headName, head],
    [rowsName('workspaces', 0), '{"id":"somebody","created_at":"2026-11-27T00:00:00Z"}\n'],
    [rowsName('tokens', 0), `${row}\n`],
    [originalName(original), 'not of this name'],
  ] as const) {
    yield { name, bytes: Buffer.byteLength(text), body: [Buffer.from(text)] };
  }
}

describe('a backup', () => {
  const file = fileOf('pglite.tar.gz');
  const refusal = async (path: string) => {
    const store = await openIn(mkdtempSync(fileOf('store-')));
    const error = await runRestoreCommand(store, [path]).catch((reason: Error) => reason);
    // It was refused before anything was touched: not even a database was made.
    expect(store.hasAnything()).toBe(false);
    return error instanceof Error ? error.message : 'nothing was refused';
  };

  test('with any byte changed is refused', async () => {
    const whole = readFileSync(file);
    for (const place of [20, Math.floor(whole.length / 2), whole.length - 6]) {
      const bytes = Uint8Array.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(fileOf('changed.tar.gz'), bytes);
      expect(await refusal(fileOf('changed.tar.gz'))).toMatch(/damaged|Wanted a backup/);
    }
  });

  test('that was cut short is refused', async () => {
    const whole = readFileSync(file);
    for (const length of [0, 100, Math.floor(whole.length / 2), whole.length - 1]) {
      writeFileSync(fileOf('short.tar.gz'), whole.subarray(0, length));
      expect(await refusal(fileOf('short.tar.gz'))).toMatch(/damaged|Wanted a backup/);
    }
  });

  test('is told from other files, and from one that is not there', async () => {
    writeFileSync(fileOf('other.tar.gz'), 'name;city\n');
    expect(await refusal(fileOf('other.tar.gz'))).toContain('Wanted a backup');
    expect(await refusal(fileOf('absent.tar.gz'))).toContain('no such file');
  });

  test('of a newer program is refused', async () => {
    const head = Buffer.from(JSON.stringify({ format: 1, step: 999, madeAt: '2026-11-27T00:00:00.000Z' }));
    const files = (async function* () {
      yield { name: headName, bytes: head.byteLength, body: [head] };
    })();
    await writeArchive(fileOf('newer.tar.gz'), files);
    expect(await refusal(fileOf('newer.tar.gz'))).toContain('newer version');
  });

  test('is never written over another file', async () => {
    await expect(runBackupCommand(filledStore('pglite'), [file])).rejects.toThrow('already');
  });

  test('leaves out an original that is damaged, names it, and saves the rest', async () => {
    const store = await emptyStore('pglite');
    await runRestoreCommand(store, [file]);
    const [original] = (await store.originals.list()).filter(({ bytes }) => bytes > 0);
    writeFileSync(store.originals.pathOf(original?.sha256 ?? ''), 'scribbled over');
    const { output, note } = await runBackupCommand(store, [fileOf('left-out.tar.gz')]);
    expect(output).toContain('1 files');
    expect(note).toContain(original?.sha256);
  });
});
