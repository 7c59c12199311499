import type postgres from 'postgres';
import type { Database } from './database.ts';
import { connectLine, connectPool, runInTime, transact } from './postgres-connection.ts';
import { type Pulse, startPulse } from './pulse.ts';
import { isUnavailable, storeFailure, unavailable } from './store-failure.ts';

interface PostgresOptions {
  address: string;
  /** What the log calls it. */
  name: string;
  /** Asked of it before anything else, until it has succeeded once. */
  prepare: (database: Database) => Promise<void>;
}

/** A database that is known to be there or away. */
export interface WatchedDatabase extends Database {
  isAway(): boolean;
}

interface Ear {
  channel: string;
  onNotify: (payload: string) => void;
  onListening: () => void;
  unlisten: () => Promise<unknown>;
}

interface State extends PostgresOptions {
  pool: postgres.Sql;
  pulse: Pulse | null;
  /** Ends the wait of each question under way. */
  waiting: Set<() => void>;
  ears: Set<Ear>;
}

/**
 * A PostgreSQL server. Connections are made by the first question, prepared once by `prepare`. A question may take its
 * time as long as the server is there; once it is away, whether it refuses, is gone without a word or has come to a
 * halt, all that wait and all that come are a 503 at once, and are answered again once it is back.
 */
export function createPostgresDatabase(options: PostgresOptions): WatchedDatabase {
  const state: State = {
    ...options,
    pool: connectPool(options.address),
    pulse: null,
    waiting: new Set(),
    ears: new Set(),
  };
  const plain: Database = {
    query: (sql, parameters) => ask(state, (pool) => runInTime(pool, sql, parameters)),
    transaction: (work) => ask(state, (pool) => transact(pool, work)),
    listen: (channel, onNotify, onListening = () => {}) => {
      const ear: Ear = { channel, onNotify, onListening, unlisten: async () => {} };
      return listen(state, ear);
    },
    warm: async () => {},
    close: () => close(state),
  };
  const ready = onceDone(() => options.prepare(plain));
  return {
    ...plain,
    query: async (sql, parameters) => ready().then(() => plain.query(sql, parameters)),
    transaction: async (work) => ready().then(() => plain.transaction(work)),
    warm: ready,
    isAway: () => state.pulse?.isAway() ?? false,
  };
}

/** Runs `work` until it has succeeded once; who asks meanwhile shares the attempt under way. */
function onceDone(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work().catch((error) => {
      done = null;
      throw error;
    });
    return done;
  };
}

function ask<T>(state: State, work: (pool: postgres.Sql) => Promise<T>): Promise<T> {
  const pulse = watch(state);
  if (pulse.isAway()) return Promise.reject(unavailable());
  return new Promise<T>((resolve, reject) => {
    const abandon = () => reject(unavailable());
    state.waiting.add(abandon);
    work(state.pool)
      .then(resolve, (error) => {
        const failure = storeFailure(error);
        if (isUnavailable(failure)) pulse.suspect();
        reject(failure);
      })
      .finally(() => state.waiting.delete(abandon));
  });
}

function watch(state: State): Pulse {
  state.pulse ??= startPulse({
    connect: () => connectLine(state.address),
    onAway: (reason) => {
      console.error(`the ${state.name} is away:`, reason instanceof Error ? reason.message : reason);
      renew(state);
    },
    onBack: () => {
      console.error(`the ${state.name} is back`);
      for (const ear of state.ears) hear(state, ear).catch((error) => console.error('nothing is heard:', error));
    },
  });
  return state.pulse;
}

/** Connections to a server that has gone without a word are of no use when it is back, and would wait for minutes. */
function renew(state: State): void {
  void state.pool.end({ timeout: 0 });
  state.pool = connectPool(state.address);
  for (const abandon of state.waiting) abandon();
}

async function listen(state: State, ear: Ear): Promise<() => Promise<void>> {
  state.ears.add(ear);
  if (!watch(state).isAway()) await hear(state, ear);
  return async () => {
    state.ears.delete(ear);
    await ear.unlisten();
  };
}

/** The library listens anew where a connection is lost; where the server was away this is done for the new pool. */
async function hear(state: State, ear: Ear): Promise<void> {
  try {
    const { unlisten } = await ask(state, (pool) => pool.listen(ear.channel, ear.onNotify, ear.onListening));
    ear.unlisten = unlisten;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
  }
}

async function close(state: State): Promise<void> {
  state.ears.clear();
  watch(state).stop();
  await state.pool.end({ timeout: 2 });
}
