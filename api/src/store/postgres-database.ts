import postgres from 'postgres';
import type { Database, SqlRow, SqlRunner } from './database.ts';
import { storeFailure } from './store-failure.ts';

const seconds = { idle: 60, connect: 5 };

/**
 * A PostgreSQL server. Connections are made by the first question, prepared once by `prepare`, and made again after the
 * server was away.
 */
export function createPostgresDatabase(address: string, prepare: (database: Database) => Promise<void>): Database {
  const plain = withoutPreparation(connect(address));
  let prepared: Promise<void> | null = null;
  const ready = () => {
    prepared ??= prepare(plain).catch((error) => {
      prepared = null;
      throw error;
    });
    return prepared;
  };
  return {
    query: async (sql, parameters) => ready().then(() => plain.query(sql, parameters)),
    transaction: async (work) => ready().then(() => plain.transaction(work)),
    listen: async (channel, onNotify) => ready().then(() => plain.listen(channel, onNotify)),
    warm: ready,
    close: plain.close,
  };
}

const connect = (address: string) =>
  postgres(address, {
    max: 6,
    idle_timeout: seconds.idle,
    connect_timeout: seconds.connect,
    // The library would wait up to 20 s before it looks again for a server that was away.
    backoff: () => 0.1,
    onnotice: () => {},
    // Statements differ in their parameters only and are prepared by the server once.
    prepare: true,
  });

const withoutPreparation = (connection: postgres.Sql): Database => ({
  query: (sql, parameters = []) => guarded(() => run(connection, sql, parameters)),
  transaction: (work) => guarded(() => transact(connection, work)),
  listen: (channel, onNotify) =>
    guarded(async () => {
      const { unlisten } = await connection.listen(channel, onNotify);
      return unlisten;
    }),
  warm: async () => {},
  close: () => connection.end({ timeout: 2 }),
});

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeFailure(error);
  }
}

type Asked = Pick<postgres.Sql, 'unsafe'>;

async function run(sql: Asked, text: string, parameters: readonly unknown[]): Promise<SqlRow[]> {
  const rows = await sql.unsafe<SqlRow[]>(text, parameters.map(toParameter));
  return [...rows];
}

function toParameter(value: unknown): postgres.ParameterOrJSON<never> {
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error(`wanted text, a number, yes or no, bytes or null as a parameter, got ${typeof value}`);
}

/** The result goes in an object: the library would otherwise look into it for promises. */
async function transact<T>(connection: postgres.Sql, work: (sql: SqlRunner) => Promise<T>): Promise<T> {
  const { result } = await connection.begin(async (sql) => ({
    result: await work({ query: (text, parameters = []) => run(sql, text, parameters) }),
  }));
  return result;
}
