import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** One statement for the thread, or the wish that it end. */
export type PgliteQuestion = { id: number; sql: string; parameters: readonly unknown[] } | { id: number; end: true };

/** Its answer. `sqlState` is null where the engine itself has failed and must be opened anew. */
export type PgliteAnswer =
  | { id: number; rows: Record<string, unknown>[] }
  | { id: number; message: string; sqlState: string | null };

const asText = (value: string) => value;

/** The usual 128 MB of buffers and 1 GB of journal are meant for a server of its own. */
const frugal = ['shared_buffers=4MB', 'max_wal_size=64MB', 'wal_buffers=1MB'];

const opened = PGlite.create(String(workerData.folder), {
  postgresqlconf: frugal,
  // bigint and numeric as PostgreSQL's own client gives them.
  parsers: { 20: asText, 1700: asText },
});

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
    const message = error instanceof Error ? error.message : String(error);
    const sqlState = error instanceof Error && 'code' in error ? String(error.code) : null;
    return { id, message, sqlState };
  }
}

parentPort?.on('message', async (question: PgliteQuestion) => parentPort?.postMessage(await answer(question)));
