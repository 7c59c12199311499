import { commandEntry, writeEntry } from '../audit/audit-store.ts';
import { readVersions } from '../imports/import-store.ts';
import type { SqlRunner } from '../store/database.ts';
import { tableNames } from '../store/migrations.ts';
import type { Store } from '../store/open-store.ts';
import type { Originals } from '../store/originals.ts';
import { originalIn, tableIn } from './manifest.ts';
import { type ReadFile, readArchive } from './read-archive.ts';
import { damagedBackup, verifyBackup } from './verify-backup.ts';

export interface RestoreOptions {
  path: string;
  /** What becomes of a store that holds something already. */
  whenFilled: 'refuse' | 'replace';
}

/** What was restored, and the workspaces whose data are others now. */
export interface RestoreReport {
  rows: number;
  originals: number;
  workspaces: string[];
}

/**
 * Fills a store from a backup: all of it, or where anything fails nothing. The backup is verified first. A store that is
 * not empty is refused, or replaced whole.
 */
export async function restoreBackup(store: Store, { path, whenFilled }: RestoreOptions): Promise<RestoreReport> {
  const { originals, database } = store;
  const manifest = await verifyBackup(path);
  const before = new Set((await originals.list()).map(({ sha256 }) => sha256));
  const wanted = new Set(manifest.files.flatMap(({ name }) => originalIn(name) ?? []));
  if (whenFilled === 'refuse' && before.size > 0) throw notEmpty();
  const report = await database
    .transaction((sql) => fill(sql, originals, { path, whenFilled }))
    .catch(async (error) => {
      await removeUnused(
        store,
        [...wanted].filter((sha256) => !before.has(sha256)),
      );
      throw error;
    });
  await removeUnused(
    store,
    [...before].filter((sha256) => !wanted.has(sha256)),
  );
  return { ...report, originals: wanted.size };
}

/** Removes originals that nothing in the store speaks of. Where it cannot be asked they stay, which harms nobody. */
async function removeUnused({ database, originals }: Store, names: string[]): Promise<void> {
  try {
    const used = new Set((await database.query('SELECT sha256 FROM uploads')).map(({ sha256 }) => String(sha256)));
    for (const sha256 of names) if (!used.has(sha256)) await originals.remove(sha256);
  } catch (error) {
    console.error('files of no use to anybody are left:', error instanceof Error ? error.message : error);
  }
}

async function fill(sql: SqlRunner, originals: Originals, options: RestoreOptions) {
  const { path, whenFilled } = options;
  await sql.query(`LOCK TABLE ${tableNames.join(', ')} IN EXCLUSIVE MODE`);
  if (whenFilled === 'refuse' && (await hasRows(sql))) throw notEmpty();
  const former = await readVersions(sql);
  const before = await workspacesIn(sql);
  for (const table of [...tableNames].reverse()) await sql.query(`DELETE FROM ${table}`);
  let rows = 0;
  for await (const file of readArchive(path)) {
    rows += await take(sql, originals, file);
  }
  await renewVersions(sql, former);
  const workspaces = [...new Set([...before, ...(await workspacesIn(sql))])];
  for (const workspaceId of workspaces) await writeEntry(sql, commandEntry(workspaceId, 'restoreBackup'));
  return { rows, workspaces };
}

/** Puts one file of the backup where it belongs; answers how many rows that were. */
async function take(sql: SqlRunner, originals: Originals, { name, bytes, body }: ReadFile): Promise<number> {
  const sha256 = originalIn(name);
  if (sha256 !== null) {
    const saved = await originals.save(body, bytes);
    if (saved.sha256 !== sha256) throw damagedBackup(name, `it is ${saved.sha256}`);
    return 0;
  }
  const table = tableIn(name);
  return table === null ? 0 : insertRows(sql, table, body);
}

/** Columns that a newer step has added are left to their defaults. */
async function insertRows(sql: SqlRunner, table: string, body: AsyncIterable<Uint8Array>): Promise<number> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  const lines = Buffer.concat(pieces).toString().trimEnd().split('\n');
  const columns = Object.keys(JSON.parse(lines[0] ?? '{}')).map((name) => `"${name.replaceAll('"', '')}"`);
  await sql.query(
    `INSERT INTO ${table} (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM json_populate_recordset(NULL::${table}, $1::text::json)`,
    [`[${lines.join(',')}]`],
  );
  return lines.length;
}

async function hasRows(sql: SqlRunner): Promise<boolean> {
  const [row] = await sql.query(
    `SELECT ${tableNames.map((table) => `EXISTS (SELECT FROM ${table})`).join(' OR ')} AS has_rows`,
  );
  return row?.has_rows === true;
}

const workspacesIn = async (sql: SqlRunner) =>
  (await sql.query('SELECT id FROM workspaces')).map(({ id }) => String(id));

/**
 * A version names one state of the data for ever, also in the caches of browsers: those that came after the backup must
 * not be given to other data now. So counting goes on from the clock, which is ahead of any count.
 */
async function renewVersions(sql: SqlRunner, former: ReadonlyMap<string, string>): Promise<void> {
  const last = [...former.values()].map(Number).reduce((most, version) => Math.max(most, version), Date.now());
  await sql.query('UPDATE workspace_versions SET version = greatest(version, $1::bigint) + 1', [last]);
}

const notEmpty = () =>
  new Error(
    'The store is not empty, and a restore would replace all of it: say so with --replace, or set DATA_DIR to another folder. ' +
      '存储中已有内容，恢复会将其全部替换：请加 --replace 确认，或用 DATA_DIR 另设文件夹。',
  );
