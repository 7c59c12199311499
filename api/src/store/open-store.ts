import { join } from 'node:path';
import type { Database, SqlRunner } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate, wantMigrated } from './migrate.ts';
import { createOriginals, type Originals } from './originals.ts';
import { createPgliteDatabase, hasPglite } from './pglite-database.ts';
import { createPostgresDatabase, type WatchedDatabase } from './postgres-database.ts';
import { markWrites, type Reads, readsOf, readsOver } from './reads.ts';
import { followReplay } from './replay.ts';

/** Everything that people brought: rows in a database, files as they were. */
export interface Store {
  database: Database;
  /** What is only read may be asked of this one: a replica of the database where there is one, else itself. */
  reads: Reads;
  /** The replica by itself, to see whether it is there; null where there is none. */
  replica: SqlRunner | null;
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
  /** A streaming replica of `databaseUrl`. */
  readUrl?: string | undefined;
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Opens the store; the database itself opens with the first question. A folder with its own database is locked: a
 * second process throws. With a PostgreSQL server several processes may share the folder, whose files never change.
 */
export async function openStore({ folder, databaseUrl, readUrl }: StoreOptions): Promise<Store> {
  if (databaseUrl === undefined && readUrl !== undefined) throw new Error(replicaOfNone);
  const unlock = databaseUrl === undefined ? lockFolder(folder) : () => {};
  const originals = createOriginals(join(folder, 'originals'));
  // Where others share the folder, what is on its way in may be theirs.
  await originals.sweep(databaseUrl === undefined ? 0 : dayMilliseconds);
  const databaseFolder = join(folder, 'database');
  const databases =
    databaseUrl === undefined
      ? alone(createPgliteDatabase(databaseFolder, inTransaction))
      : openServers(databaseUrl, readUrl);
  return {
    ...databases,
    originals,
    isShared: databaseUrl !== undefined,
    hasAnything: () => databaseUrl !== undefined || hasPglite(databaseFolder),
    close: async () => {
      await databases.close();
      unlock();
    },
  };
}

type Databases = Pick<Store, 'database' | 'reads' | 'replica' | 'close'>;

const alone = (database: Database): Databases => ({
  database,
  reads: readsOf(database),
  replica: null,
  close: database.close,
});

function openServers(address: string, readAddress: string | undefined): Databases {
  const prepare = (plain: Database) => plain.transaction(migrate);
  const primary = createPostgresDatabase({ address, name: 'database', prepare });
  if (readAddress === undefined) return alone(primary);
  return beside(primary, createPostgresDatabase({ address: readAddress, name: 'replica', prepare: wantMigrated }));
}

function beside(primary: WatchedDatabase, replica: WatchedDatabase): Databases {
  const replay = followReplay(primary, replica);
  // What was stored before this process is not to be missed either.
  replay.mark();
  return {
    database: markWrites(primary, replay),
    reads: readsOver({ primary, replica, replay }),
    replica,
    close: async () => {
      replay.stop();
      await Promise.all([primary.close(), replica.close()]);
    },
  };
}

async function inTransaction(sql: Parameters<typeof migrate>[0]): Promise<void> {
  await sql.query('BEGIN');
  await migrate(sql);
  await sql.query('COMMIT');
}

const replicaOfNone =
  'DATABASE_READ_URL names a replica, and no DATABASE_URL names the database it is of. Set both, or neither. ' +
  '设置了 DATABASE_READ_URL（只读副本）但没有设置 DATABASE_URL（主库），请同时设置或都不设置。';
