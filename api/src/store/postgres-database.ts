import type { Database } from './database.ts';
import { type Connections, connect } from './postgres-connection.ts';
import { type Line, openLine } from './postgres-line.ts';
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
}

interface State extends PostgresOptions {
  connections: Connections;
  /** Names of former connections, which the server is to end when it is back. */
  cut: string[];
  pulse: Pulse<Line> | null;
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
  const connections = connect(options.address);
  const state: State = { ...options, connections, cut: [], pulse: null, waiting: new Set(), ears: new Set() };
  const plain: Database = {
    query: (sql, parameters = []) => ask(state, () => state.connections.query(sql, parameters)),
    transaction: (work) => ask(state, () => state.connections.transact(work)),
    listen: (channel, onNotify, onListening = () => {}) => listen(state, { channel, onNotify, onListening }),
    warm: async () => {},
    close: async () => {
      watch(state).stop();
      await state.connections.end();
    },
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

function ask<T>(state: State, work: () => Promise<T>): Promise<T> {
  const pulse = watch(state);
  if (pulse.isAway()) return Promise.reject(unavailable());
  return new Promise<T>((resolve, reject) => {
    const abandon = () => reject(unavailable());
    state.waiting.add(abandon);
    work()
      .then(resolve, (error) => {
        const failure = storeFailure(error);
        if (isUnavailable(failure)) pulse.suspect();
        reject(failure);
      })
      .finally(() => state.waiting.delete(abandon));
  });
}

function watch(state: State): Pulse<Line> {
  state.pulse ??= startPulse({
    connect: () => openLineOf(state),
    onAway: (reason) => {
      console.error(`the ${state.name} is away:`, reason instanceof Error ? reason.message : reason);
      renew(state);
    },
    onBack: () => {
      console.error(`the ${state.name} is back`);
      state.cut = [];
    },
    onReplaced: () => {
      for (const ear of state.ears) ear.onListening();
    },
  });
  return state.pulse;
}

/** Connections to a server that has gone without a word are of no use when it is back, and would wait for minutes. */
function renew(state: State): void {
  state.connections.cut();
  state.cut.push(state.connections.name);
  state.connections = connect(state.address);
  for (const abandon of state.waiting) abandon();
}

async function listen(state: State, ear: Ear): Promise<() => Promise<void>> {
  state.ears.add(ear);
  const pulse = watch(state);
  try {
    if (pulse.isAway()) throw unavailable();
    await pulse.line().listen(ear.channel);
    ear.onListening();
  } catch (error) {
    // The connection that comes after listens to it.
    if (!isUnavailable(storeFailure(error))) throw error;
  }
  return async () => {
    state.ears.delete(ear);
  };
}

function openLineOf(state: State): Line {
  const { address, ears } = state;
  return openLine({
    address,
    channels: () => [...ears].map(({ channel }) => channel),
    cut: () => state.cut,
    onNotify: (channel, payload) => {
      for (const ear of ears) if (ear.channel === channel) ear.onNotify(payload);
    },
    onLost: () => state.pulse?.suspect(),
  });
}
