import { Worker } from 'node:worker_threads';
import type { PgliteAnswer, PgliteQuestion } from '../workers/pglite-worker.ts';
import { workerModule } from '../workers/worker-module.ts';
import type { SqlRow, SqlValue } from './database.ts';
import { SqlError } from './store-failure.ts';

/** The thread in which the database runs: one statement after the other. */
export interface PgliteThread {
  ask(sql: string, parameters: readonly SqlValue[]): Promise<SqlRow[]>;
  /** False once the engine has failed: it must then be killed and started anew. */
  isSound(): boolean;
  /** Closes the database properly and ends the thread. */
  end(): Promise<void>;
  /** Ends the thread as it stands; the database recovers when it is opened next. */
  kill(): Promise<void>;
}

export type OnNotify = (channel: string, payload: string) => void;

interface Waiting {
  resolve: (rows: SqlRow[]) => void;
  reject: (error: Error) => void;
}

interface State {
  worker: Worker;
  waiting: Map<number, Waiting>;
  lastId: number;
  isSound: boolean;
}

/** States that the engine reports from within its own failure: no disk, no memory, damage, an end. */
const fatal = /^(53|58|XX|57P)/;

/** Starts the thread on a folder. It never keeps the process alive while nothing is asked. */
export function startPgliteThread(folder: string, onNotify: OnNotify): PgliteThread {
  const worker = new Worker(workerModule('pglite-worker'), { workerData: { folder } });
  const state: State = { worker, waiting: new Map(), lastId: 0, isSound: true };
  worker.unref();
  worker.on('message', (answer: PgliteAnswer) => {
    if ('channel' in answer) onNotify(answer.channel, answer.payload);
    else settle(state, answer);
  });
  worker.on('error', (error) => failAll(state, error.message));
  worker.on('exit', () => failAll(state, 'the thread of the database has ended'));
  return {
    ask: (sql, parameters) => send(state, (id) => ({ id, sql, parameters })),
    isSound: () => state.isSound,
    end: async () => {
      await send(state, (id) => ({ id, end: true })).catch(() => {});
      await worker.terminate();
    },
    kill: async () => {
      await worker.terminate();
    },
  };
}

function send(state: State, make: (id: number) => PgliteQuestion): Promise<SqlRow[]> {
  return new Promise((resolve, reject) => {
    if (!state.isSound) return reject(new SqlError('the database has failed and is about to be opened anew', null));
    state.lastId += 1;
    state.waiting.set(state.lastId, { resolve, reject });
    state.worker.ref();
    state.worker.postMessage(make(state.lastId));
  });
}

function settle(state: State, answer: Exclude<PgliteAnswer, { channel: string }>): void {
  const asked = state.waiting.get(answer.id);
  state.waiting.delete(answer.id);
  if (state.waiting.size === 0) state.worker.unref();
  if ('rows' in answer) {
    asked?.resolve(answer.rows);
    return;
  }
  const { message, sqlState } = answer;
  if (sqlState === null || fatal.test(sqlState)) state.isSound = false;
  asked?.reject(new SqlError(message, sqlState));
}

function failAll(state: State, message: string): void {
  state.isSound = false;
  for (const { reject } of state.waiting.values()) reject(new SqlError(message, null));
  state.waiting.clear();
  state.worker.unref();
}
