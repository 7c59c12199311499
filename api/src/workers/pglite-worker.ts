import { parentPort, workerData } from 'node:worker_threads';
import { messages, PGlite } from '@electric-sql/pglite';
import { pgliteOptions } from './pglite-config.ts';
import { describeFailure } from './pglite-failure.ts';

/** One statement for the thread, or the wish that it end. */
export type PgliteQuestion = { id: number; sql: string; parameters: readonly unknown[] } | { id: number; end: true };

/** Its answer, or a NOTIFY. `sqlState` is null where the engine itself has failed and must be opened anew. */
export type PgliteAnswer =
  | { id: number; rows: Record<string, unknown>[] }
  | { id: number; message: string; sqlState: string | null }
  | { channel: string; payload: string };

async function open(): Promise<PGlite> {
  const database = await PGlite.create(String(workerData.folder), pgliteOptions);
  database.onNotification((channel, payload) => parentPort?.postMessage({ channel, payload }));
  return database;
}

const opened = open();

async function answer(question: PgliteQuestion): Promise<PgliteAnswer> {
  const { id } = question;
  try {
    const database = await opened;
    if ('end' in question) {
      await database.close();
      return { id, rows: [] };
    }
    const { rows } = await database.query<Record<string, unknown>>(question.sql, [...question.parameters]);
    return { id, rows };
  } catch (error) {
    const sqlState = error instanceof messages.DatabaseError ? (error.code ?? null) : null;
    return { id, message: describeFailure(error), sqlState };
  }
}

parentPort?.on('message', async (question: PgliteQuestion) => parentPort?.postMessage(await answer(question)));
