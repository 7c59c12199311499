import { parseArgs } from 'node:util';

interface Machine {
  cores: number;
  /** Whether the database is one that several processes can share. */
  isShared: boolean;
}

/** More than a machine has cores for, and fewer than would use up the connections of a database unseen. */
const mostProcesses = 64;

/** How many processes are wanted: `--processes N`, else one a core. Throws in words where that cannot be. */
export function readProcesses(words: readonly string[], { cores, isShared }: Machine): number {
  const wanted = readWanted(words);
  if (wanted !== undefined && !isCount(wanted)) {
    throw new Error(
      `--processes: wanted a whole number from 1 to ${mostProcesses}, got ${JSON.stringify(wanted)}\n` +
        `--processes：需要 1 至 ${mostProcesses} 的整数，收到 ${JSON.stringify(wanted)}`,
    );
  }
  const processes = wanted === undefined ? Math.min(cores, mostProcesses) : Number(wanted);
  if (processes > 1 && !isShared) {
    throw new Error(
      `${processes} processes need a database that they can share: set DATABASE_URL to a PostgreSQL, or serve with --processes 1. ` +
        'The database within the process belongs to one.\n' +
        `${processes} 个进程需要共享的数据库：请用 DATABASE_URL 指定 PostgreSQL，或使用 --processes 1。内置数据库只能由一个进程使用。`,
    );
  }
  return processes;
}

const isCount = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text) && Number(text) <= mostProcesses;

function readWanted(words: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...words], options: { processes: { type: 'string' } } }).values.processes;
  } catch {
    const got = words.join(' ');
    throw new Error(`wanted nothing or --processes N, got ${got}\n需要 --processes N 或不带参数，收到 ${got}`);
  }
}
