import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, SqlRow, SqlRunner, SqlValue } from './database.ts';
import { type PgliteThread, startPgliteThread } from './pglite-thread.ts';
import { SqlError, storeFailure } from './store-failure.ts';

/** After so long without a question its 150 MB are given back; it is open again in a quarter of a second. */
const idleMilliseconds = 60_000;

/** States after which the engine is opened anew: it reports them from within, or has itself failed. */
const fatal = /^(53|58|XX|57P)/;

interface State {
  folder: string;
  prepare: (sql: SqlRunner) => Promise<void>;
  thread: PgliteThread | null;
  /** The end of the line: one connection, so one piece of work after the other. */
  last: Promise<unknown>;
  idle?: NodeJS.Timeout;
}

/**
 * PostgreSQL within the process, in a folder. Opened by the first question, prepared then by `prepare`, closed while
 * nobody asks. Transactions and single statements wait for each other.
 */
export function createPgliteDatabase(folder: string, prepare: (sql: SqlRunner) => Promise<void>): Database {
  const state: State = { folder, prepare, thread: null, last: Promise.resolve() };
  return {
    query: (sql, parameters = []) => inLine(state, async () => (await open(state)).ask(sql, parameters)),
    transaction: (work) => inLine(state, async () => transact(await open(state), work)),
    listen: async () => async () => {},
    close: () => inLine(state, () => shut(state)),
  };
}

/** Whether a database was ever made in this folder. */
export const hasPglite = (folder: string) => existsSync(join(folder, 'PG_VERSION'));

function inLine<T>(state: State, work: () => Promise<T>): Promise<T> {
  const done = state.last.then(async () => {
    clearTimeout(state.idle);
    try {
      return await work();
    } catch (error) {
      await recover(state, error);
      throw storeFailure(error);
    } finally {
      state.idle = setTimeout(() => inLine(state, () => shut(state)), idleMilliseconds);
      state.idle.unref();
    }
  });
  state.last = done.catch(() => {});
  return done;
}

async function open(state: State): Promise<PgliteThread> {
  if (state.thread) return state.thread;
  if (!hasPglite(state.folder)) await initialise(state.folder);
  const thread = startPgliteThread(state.folder);
  state.thread = thread;
  await state.prepare(runnerOf(thread));
  return thread;
}

/** Making a database takes 600 MB, which a thread of its own gives back at its end. */
async function initialise(folder: string): Promise<void> {
  const thread = startPgliteThread(folder);
  await thread.ask('SELECT 1', []);
  await thread.end();
}

const runnerOf = (thread: PgliteThread): SqlRunner => ({
  query: (sql, parameters = []) => thread.ask(sql, parameters),
});

async function transact<T>(thread: PgliteThread, work: (sql: SqlRunner) => Promise<T>): Promise<T> {
  const ask = (sql: string, parameters: readonly SqlValue[] = []): Promise<SqlRow[]> => thread.ask(sql, parameters);
  await ask('BEGIN');
  try {
    const result = await work({ query: ask });
    await ask('COMMIT');
    return result;
  } catch (error) {
    await ask('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function recover(state: State, error: unknown): Promise<void> {
  if (!(error instanceof SqlError) || (error.sqlState !== null && !fatal.test(error.sqlState))) return;
  const { thread } = state;
  state.thread = null;
  await thread?.kill();
}

async function shut(state: State): Promise<void> {
  const { thread } = state;
  state.thread = null;
  clearTimeout(state.idle);
  await thread?.end();
}
