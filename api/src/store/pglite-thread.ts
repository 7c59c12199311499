import { Worker } from 'node:worker_threads';
import type { PgliteAnswer, PgliteQuestion } from '../workers/pglite-worker.ts';
import { workerModule } from '../workers/worker-module.ts';
import type { SqlRow, SqlValue } from './database.ts';
import { SqlError } from './store-failure.ts';

/** The thread in which the database runs: one statement after the other. */
export interface PgliteThread {
  ask(sql: string, parameters: readonly SqlValue[]): Promise<SqlRow[]>;
  /** Closes the database properly and ends the thread. */
  end(): Promise<void>;
  /** Ends the thread as it stands; the database recovers when it is opened next. */
  kill(): Promise<void>;
}

interface Waiting {
  resolve: (rows: SqlRow[]) => void;
  reject: (error: Error) => void;
}

/** Starts the thread on a folder. It never keeps the process alive while nothing is asked. */
export function startPgliteThread(folder: string): PgliteThread {
  const worker = new Worker(workerModule('pglite-worker'), { workerData: { folder } });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker.unref();
  };
  worker.unref();
  worker.on('message', (answer: PgliteAnswer) => {
    settle(waiting.get(answer.id), answer);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => failAll(new SqlError(error.message, null)));
  worker.on('exit', () => failAll(new SqlError('the thread of the database has ended', null)));
  const send = (make: (id: number) => PgliteQuestion) =>
    new Promise<SqlRow[]>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.ref();
      worker.postMessage(make(lastId));
    });
  return {
    ask: (sql, parameters) => send((id) => ({ id, sql, parameters })),
    end: async () => {
      await send((id) => ({ id, end: true })).catch(() => {});
      await worker.terminate();
    },
    kill: async () => {
      await worker.terminate();
    },
  };
}

function settle(asked: Waiting | undefined, answer: PgliteAnswer): void {
  if ('rows' in answer) asked?.resolve(answer.rows);
  else asked?.reject(new SqlError(answer.message, answer.sqlState));
}
