import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, SqlRow, SqlRunner, SqlValue } from './database.ts';
import { initialisePglite } from './pglite-init.ts';
import { type PgliteThread, startPgliteThread } from './pglite-thread.ts';
import { storeFailure, unavailable } from './store-failure.ts';

/** After so long without a question its 150 MB are given back; it is open again in a quarter of a second. */
const idleMilliseconds = 60_000;

type Listener = (payload: string) => void;

interface State {
  folder: string;
  prepare: (sql: SqlRunner) => Promise<void>;
  thread: PgliteThread | null;
  /** Closed for good: the folder may be another process's by now. */
  isClosed: boolean;
  /** The end of the line: one connection, so one piece of work after the other. */
  last: Promise<unknown>;
  listeners: Map<string, Set<Listener>>;
  idle?: NodeJS.Timeout;
}

/**
 * PostgreSQL within the process, in a folder. Opened by the first question, prepared then by `prepare`, closed while
 * nobody asks, and opened anew after a failure. Transactions and single statements wait for each other.
 */
export function createPgliteDatabase(folder: string, prepare: (sql: SqlRunner) => Promise<void>): Database {
  const state: State = {
    folder,
    prepare,
    thread: null,
    isClosed: false,
    last: Promise.resolve(),
    listeners: new Map(),
  };
  return {
    query: (sql, parameters = []) => inLine(state, async () => (await open(state)).ask(sql, parameters)),
    transaction: (work) => inLine(state, async () => transact(await open(state), work)),
    listen: async (channel, onNotify, onListening) => {
      const unlisten = await inLine(state, () => listen(state, channel, onNotify));
      onListening?.();
      return unlisten;
    },
    warm: () =>
      inLine(state, async () => {
        await open(state);
      }),
    close: () =>
      inLine(state, () => {
        state.isClosed = true;
        return shut(state);
      }),
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
      throw storeFailure(error);
    } finally {
      await dropUnsound(state);
      state.idle = setTimeout(() => inLine(state, () => shut(state)), idleMilliseconds);
      state.idle.unref();
    }
  });
  state.last = done.catch(() => {});
  return done;
}

async function open(state: State): Promise<PgliteThread> {
  if (state.isClosed) throw unavailable();
  if (state.thread) return state.thread;
  if (!hasPglite(state.folder)) await initialisePglite(state.folder);
  const thread = startPgliteThread(state.folder, (channel, payload) => {
    for (const onNotify of state.listeners.get(channel) ?? []) onNotify(payload);
  });
  try {
    await state.prepare({ query: (sql, parameters = []) => thread.ask(sql, parameters) });
    for (const channel of state.listeners.keys()) await thread.ask(`LISTEN ${channel}`, []);
  } catch (error) {
    await thread.kill();
    throw error;
  }
  state.thread = thread;
  return thread;
}

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

async function listen(state: State, channel: string, onNotify: Listener): Promise<() => Promise<void>> {
  const listeners = state.listeners.get(channel) ?? new Set();
  if (listeners.size === 0) await state.thread?.ask(`LISTEN ${channel}`, []);
  state.listeners.set(channel, listeners.add(onNotify));
  return async () => {
    listeners.delete(onNotify);
  };
}

async function dropUnsound(state: State): Promise<void> {
  const { thread } = state;
  if (!thread || thread.isSound()) return;
  state.thread = null;
  await thread.kill();
}

async function shut(state: State): Promise<void> {
  const { thread } = state;
  state.thread = null;
  clearTimeout(state.idle);
  await thread?.end();
}
