import postgres from 'postgres';
import type { SqlRow, SqlRunner } from './database.ts';
import type { PulseLine } from './pulse.ts';

/** Seconds. A server that does not take a connection within this time is away. */
const seconds = { idle: 60, connect: 1.5, keepAlive: 5 };

const options = {
  connect_timeout: seconds.connect,
  // A connection that is lost without a word is found, and its notices are listened for anew, within about 15 s.
  keep_alive: seconds.keepAlive,
  // The library would wait up to 20 s before it looks again for a server that was away.
  backoff: () => 0.1,
  onnotice: () => {},
  // Locks held by a process that was cut off from the network end with it, not when its connection is given up.
  connection: { idle_in_transaction_session_timeout: 60_000 },
};

/** Connections for questions, made as they are needed. */
export const connectPool = (address: string): postgres.Sql =>
  postgres(address, {
    ...options,
    max: 6,
    idle_timeout: seconds.idle,
    // Statements differ in their parameters only and are prepared by the server once.
    prepare: true,
  });

/** One connection, to ask whether the server is there. */
export function connectLine(address: string): PulseLine {
  const connection = postgres(address, { ...options, max: 1, fetch_types: false });
  return {
    ask: () =>
      connection.unsafe('SELECT 1').catch((error: unknown) => {
        if (!isAnswer(error)) throw error;
      }),
    drop: () => void connection.end({ timeout: 0 }),
  };
}

/** A refusal is an answer as well, but for that of a server that is about to start or to end. */
const isAnswer = (error: unknown) =>
  error instanceof postgres.PostgresError && !error.code.startsWith('57P') && !error.code.startsWith('08');

export async function run(
  sql: Pick<postgres.Sql, 'unsafe'>,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<SqlRow[]> {
  const rows = await sql.unsafe<SqlRow[]>(text, parameters.map(toParameter));
  return [...rows];
}

/** So long a reader waits; what takes longer is ended, and asked again in a narrower way. */
const readingMilliseconds = 20_000;

/** The same for a statement by itself: one that only reads is ended by the server when it takes too long. */
export async function runInTime(
  sql: Pick<postgres.Sql, 'unsafe'>,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<SqlRow[]> {
  const asked = sql.unsafe<SqlRow[]>(text, parameters.map(toParameter));
  const isReading = /^\s*(SELECT|WITH)\b/i.test(text);
  const timer = isReading ? setTimeout(() => asked.cancel(), readingMilliseconds) : undefined;
  try {
    return [...(await asked)];
  } finally {
    clearTimeout(timer);
  }
}

function toParameter(value: unknown): postgres.ParameterOrJSON<never> {
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error(`wanted text, a number, yes or no, bytes or null as a parameter, got ${typeof value}`);
}

/** The result goes in an object: the library would otherwise look into it for promises. */
export async function transact<T>(connection: postgres.Sql, work: (sql: SqlRunner) => Promise<T>): Promise<T> {
  const { result } = await connection.begin(async (sql) => ({
    result: await work({ query: (text, parameters) => run(sql, text, parameters) }),
  }));
  return result;
}
