import { readEnvironment } from '../env.ts';
import { Problem } from '../problem.ts';
import { openStore, type Store } from './open-store.ts';

/** What a command has to say: what it was asked for, and a word to the person. */
export interface CommandAnswer {
  output: string;
  note: string;
}

/**
 * Runs a command on the store of this environment with the words of the command line, and ends the process: with 0 and
 * the answer on standard output, or with 1 and one plain message.
 */
export async function runStoreCommand(work: (store: Store, words: string[]) => Promise<CommandAnswer>): Promise<void> {
  try {
    const store = await open();
    const { output, note } = await work(store, process.argv.slice(2)).finally(store.close);
    if (note) console.error(note);
    if (output) console.log(output);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/** Where a server holds the folder, the error says what to do. */
async function open(): Promise<Store> {
  const { DATA_DIR, DATABASE_URL } = readEnvironment();
  try {
    return await openStore({ folder: DATA_DIR, databaseUrl: DATABASE_URL });
  } catch (error) {
    // An error of the system has a code and says what is wrong by itself.
    if (!(error instanceof Error) || 'code' in error) throw error;
    throw new Error(`${error.message}\n${stopTheServer}`);
  }
}

function explain(error: unknown): string {
  if (error instanceof Problem) return `${error.detail.en}\n${error.detail.zh}`;
  return error instanceof Error ? error.message : String(error);
}

const stopTheServer =
  'If that is the server: end it, run this command again, and start it. With a PostgreSQL of its own (DATABASE_URL) commands run beside the server.\n' +
  '如果占用者是本服务：先停止它，运行本命令，再启动。使用 PostgreSQL（DATABASE_URL）时无需停止服务。';
