import type { SqlRunner } from './database.ts';
import { migrations } from './migrations.ts';
import { unavailable } from './store-failure.ts';

/** Any fixed number: all processes on one database wait for each other at it. */
const lockNumber = 7_268_411;

/**
 * Brings the tables to the newest step, all missing ones in the transaction it is given. Throws where the database has
 * been made by a newer program.
 */
export async function migrate(sql: SqlRunner): Promise<void> {
  await sql.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
  await sql.query(
    'CREATE TABLE IF NOT EXISTS migrations (step integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  const [row] = await sql.query('SELECT coalesce(max(step), 0)::int AS step FROM migrations');
  const step = Number(row?.step ?? 0);
  if (step > migrations.length) throw new Error(newerDatabase(step));
  for (const [index, statements] of migrations.entries()) {
    if (index < step) continue;
    for (const statement of statements) await sql.query(statement);
    await sql.query('INSERT INTO migrations (step) VALUES ($1)', [index + 1]);
  }
}

/**
 * A replica takes no step itself: it is of use once it has replayed those of the database. Until then, and where it
 * belongs to a program of another version, it counts as away.
 */
export async function wantMigrated(sql: SqlRunner): Promise<void> {
  const [{ name } = {}] = await sql.query(`SELECT to_regclass('migrations')::text AS name`);
  const [row] = name ? await sql.query('SELECT max(step)::int AS step FROM migrations') : [];
  if (row?.step !== migrations.length) throw unavailable();
}

const newerDatabase = (step: number) =>
  `The database is at step ${step}, this program knows ${migrations.length}: it was written by a newer version. Use that one. ` +
  `数据库结构版本 ${step} 比本程序（${migrations.length}）新，请使用较新的程序。`;
