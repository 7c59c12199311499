import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { SqlRow, SqlRunner } from './database.ts';
import { SqlError } from './store-failure.ts';

const milliseconds = {
  idle: 60_000,
  /** To get a connection. A server that is away is found out sooner, by its pulse. */
  connect: 10_000,
  /** So long a reader waits; what takes longer is ended, and asked again in a narrower way. */
  reading: 20_000,
  /** Locks held by a process that was cut off from the network end with it, not when its connection is given up. */
  idleInTransaction: 60_000,
  /** A connection that is lost without a word is found by the system within seconds of this. */
  keepAlive: 5_000,
};

/** Dates without a time are moments of UTC, as they are in the database within the process. */
const dateType = 1082;
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === dateType ? (text: string) => new Date(text) : pg.types.getTypeParser(type, format),
};

export const configOf = (address: string): pg.ClientConfig => ({
  connectionString: address,
  connectionTimeoutMillis: milliseconds.connect,
  idle_in_transaction_session_timeout: milliseconds.idleInTransaction,
  keepAlive: true,
  keepAliveInitialDelayMillis: milliseconds.keepAlive,
  types,
});

/** Connections for questions, made as they are needed. */
export interface Connections {
  /** What the server calls them, and no others. */
  name: string;
  query(text: string, parameters: readonly unknown[]): Promise<SqlRow[]>;
  transact<T>(work: (sql: SqlRunner) => Promise<T>): Promise<T>;
  /** Resolves when what is under way has ended. */
  end(): Promise<void>;
  /** Cuts all of them, whatever is under way. */
  cut(): void;
}

export function connect(address: string): Connections {
  const name = `icfm ${process.pid} ${randomUUID()}`;
  const config = { ...configOf(address), application_name: name };
  const [reading, others] = [openPool({ ...config, statement_timeout: milliseconds.reading }, 4), openPool(config, 3)];
  return {
    name,
    query: (text, parameters) => run(isReading(text) ? reading.pool : others.pool, text, parameters),
    transact: (work) => transact(others.pool, work),
    end: async () => {
      await Promise.all([reading.pool.end(), others.pool.end()]);
    },
    cut: () => {
      reading.cut();
      others.cut();
    },
  };
}

const isReading = (text: string) => /^\s*(SELECT|WITH)\b/i.test(text);

function openPool(config: pg.ClientConfig, max: number) {
  const pool = new pg.Pool({ ...config, max, idleTimeoutMillis: milliseconds.idle, allowExitOnIdle: true });
  const clients = new Set<pg.PoolClient>();
  // Each loss is told by the question that meets it, or concerns nobody.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    clients.add(client);
  });
  pool.on('remove', (client) => clients.delete(client));
  const cut = () => {
    pool.end().catch(() => {});
    for (const client of clients) void close(client);
  };
  return { pool, cut };
}

/** Ends a connection, at once where a question is under way. */
export async function close(client: pg.ClientBase & Pick<pg.Client, 'end'>): Promise<void> {
  await client.end().catch(() => {});
}

/** A connection takes one question at a time. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
}

/** A transaction whose connection is lost has ended; one that has failed is taken back. */
async function transact<T>(pool: pg.Pool, work: (sql: SqlRunner) => Promise<T>): Promise<T> {
  const client = await told(() => pool.connect());
  const inTurn = oneByOne();
  const sql: SqlRunner = { query: (text, parameters = []) => inTurn(() => run(client, text, parameters)) };
  try {
    await sql.query('BEGIN');
    const result = await work(sql);
    await sql.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    await sql.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

type Asked = { query(text: string, values: unknown[]): Promise<{ rows: SqlRow[] }> };

async function run(asked: Asked, text: string, parameters: readonly unknown[]): Promise<SqlRow[]> {
  const { rows } = await told(() => asked.query(text, [...parameters]));
  return rows;
}

/** What the library says of itself, and not the server, is that there is no connection (class 08). */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError) throw error;
    throw new SqlError(error instanceof Error ? error.message : String(error), '08006');
  }
}
