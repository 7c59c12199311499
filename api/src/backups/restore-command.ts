import { resolve } from 'node:path';
import { versionChannel } from '../imports/import-store.ts';
import type { Store } from '../store/open-store.ts';
import type { CommandAnswer } from '../store/run-store-command.ts';
import { restoreBackup } from './restore-backup.ts';

/** `npm run restore -- <file> [--replace]`: fills the store from a backup; servers on the same database follow at once. */
export async function runRestoreCommand(store: Store, words: string[]): Promise<CommandAnswer> {
  const [file, ...rest] = words.filter((word) => word !== '--replace');
  if (file === undefined || rest.length > 0 || file.startsWith('-')) throw misunderstood(words);
  const whenFilled = words.includes('--replace') ? 'replace' : 'refuse';
  const { rows, originals, workspaces } = await restoreBackup(store, { path: resolve(file), whenFilled });
  for (const workspace of workspaces)
    await store.database.query('SELECT pg_notify($1, $2)', [versionChannel, workspace]);
  return { output: `${rows} rows, ${originals} files. 已恢复 ${rows} 行、${originals} 个文件。`, note: '' };
}

const misunderstood = (words: string[]) =>
  new Error(
    `Wanted: npm run restore -- <file> [--replace], got: ${words.join(' ') || '–'}. 用法：npm run restore -- <文件> [--replace]`,
  );
