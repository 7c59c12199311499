import { join } from 'node:path';
import type { Database, SqlRunner } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { createOriginals, type Originals } from './originals.ts';
import { createPgliteDatabase, hasPglite } from './pglite-database.ts';
import { createPostgresDatabase } from './postgres-database.ts';

/** Everything that people brought: rows in a database, files as they were. */
export interface Store {
  database: Database;
  /** What is only read may be asked of this one: a replica of the database where there is one, else itself. */
  reads: SqlRunner;
  originals: Originals;
  /** Whether other processes may work on the same database. */
  isShared: boolean;
  /** False while nothing was ever stored: then there is nothing to read, and no database need be made. */
  hasAnything(): boolean;
  close(): Promise<void>;
}

interface StoreOptions {
  /** Folder of originals and, without `databaseUrl`, of the database. */
  folder: string;
  databaseUrl?: string | undefined;
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Opens the store; the database itself opens with the first question. A folder with its own database is locked: a
 * second process throws. With a PostgreSQL server several processes may share the folder, whose files never change.
 */
export async function openStore({ folder, databaseUrl }: StoreOptions): Promise<Store> {
  const unlock = databaseUrl === undefined ? lockFolder(folder) : () => {};
  const originals = createOriginals(join(folder, 'originals'));
  // Where others share the folder, what is on its way in may be theirs.
  await originals.sweep(databaseUrl === undefined ? 0 : dayMilliseconds);
  const databaseFolder = join(folder, 'database');
  const database =
    databaseUrl === undefined
      ? createPgliteDatabase(databaseFolder, inTransaction)
      : createPostgresDatabase(databaseUrl, (plain) => plain.transaction(migrate));
  return {
    database,
    reads: database,
    originals,
    isShared: databaseUrl !== undefined,
    hasAnything: () => databaseUrl !== undefined || hasPglite(databaseFolder),
    close: async () => {
      await database.close();
      unlock();
    },
  };
}

async function inTransaction(sql: Parameters<typeof migrate>[0]): Promise<void> {
  await sql.query('BEGIN');
  await migrate(sql);
  await sql.query('COMMIT');
}
