import { createReadStream } from 'node:fs';
import type { SqlRunner } from '../store/database.ts';
import { migrations, tableNames } from '../store/migrations.ts';
import type { Store } from '../store/open-store.ts';
import { type Head, headName, originalName, rowsName } from './manifest.ts';
import { type ArchiveFile, writeArchive } from './write-archive.ts';

const rowsAtOnce = 1000;

/** What a backup holds, and which originals could not go into it since their bytes are lost or damaged. */
export interface BackupReport {
  rows: number;
  originals: number;
  leftOut: string[];
}

/**
 * Writes all tables as of one moment, and all originals, into one file. Rows are read and written as they come, so that
 * memory stays flat. A damaged original does not stop the rest from being saved: it is left out and named.
 */
export async function writeBackup({ database, originals }: Store, path: string): Promise<BackupReport> {
  const report: BackupReport = { rows: 0, originals: 0, leftOut: [] };
  await database.transaction(async (sql) => {
    await sql.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await writeArchive(path, filesOf(sql, originals, report));
  });
  return report;
}

async function* filesOf(
  sql: SqlRunner,
  originals: Store['originals'],
  report: BackupReport,
): AsyncGenerator<ArchiveFile> {
  const head: Head = { format: 1, step: migrations.length, madeAt: new Date().toISOString() };
  yield fileOf(headName, JSON.stringify(head));
  for (const table of tableNames) {
    for await (const { file, rows } of rowFiles(sql, table)) {
      report.rows += rows;
      yield file;
    }
  }
  const wanted = await sql.query('SELECT DISTINCT sha256 FROM uploads');
  const kept = await originals.list();
  const names = new Set([...wanted.map(({ sha256 }) => String(sha256)), ...kept.map(({ sha256 }) => sha256)]);
  const sizes = new Map(kept.map(({ sha256, bytes }) => [sha256, bytes]));
  for (const sha256 of [...names].sort()) {
    const bytes = sizes.get(sha256);
    if (bytes === undefined || !(await isWhole(originals, sha256))) {
      report.leftOut.push(sha256);
      continue;
    }
    report.originals += 1;
    yield { name: originalName(sha256), bytes, body: createReadStream(originals.pathOf(sha256)) };
  }
}

const isWhole = (originals: Store['originals'], sha256: string): Promise<boolean> =>
  originals.verify(sha256).then(
    () => true,
    () => false,
  );

/** The rows as PostgreSQL itself writes them as JSON, so that no driver's idea of a number or a date comes between. */
async function* rowFiles(sql: SqlRunner, table: string): AsyncGenerator<{ file: ArchiveFile; rows: number }> {
  await sql.query(`DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${table} AS t`);
  for (let part = 0; ; part += 1) {
    const rows = await sql.query(`FETCH ${rowsAtOnce} FROM backup`);
    if (rows.length === 0) break;
    yield { file: fileOf(rowsName(table, part), rows.map(({ row }) => `${row}\n`).join('')), rows: rows.length };
  }
  await sql.query('CLOSE backup');
}

function fileOf(name: string, text: string): ArchiveFile {
  const bytes = Buffer.from(text);
  return { name, bytes: bytes.byteLength, body: [bytes] };
}
