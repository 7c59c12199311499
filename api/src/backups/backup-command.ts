import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Store } from '../store/open-store.ts';
import type { CommandAnswer } from '../store/run-store-command.ts';
import { writeBackup } from './write-backup.ts';

/** `npm run backup -- <file>`: everything in one new file. A file of that name is never written over. */
export async function runBackupCommand(store: Store, words: string[]): Promise<CommandAnswer> {
  const [file, ...rest] = words;
  if (file === undefined || rest.length > 0 || file.startsWith('-')) throw misunderstood(words);
  const path = resolve(file);
  if (existsSync(path))
    throw new Error(`There is a file ${path} already: name a new one. 文件 ${path} 已存在，请另取名称。`);
  if (!store.hasAnything())
    throw new Error('The store is empty: there is nothing to save. 存储为空，没有可备份的内容。');
  const { rows, originals, leftOut } = await writeBackup(store, path);
  const counts = `${path}: ${rows} rows, ${originals} files. 已备份 ${rows} 行、${originals} 个文件。`;
  return { output: counts, note: leftOut.map(describeLoss).join('\n') };
}

const describeLoss = (sha256: string) =>
  `Left out, since it is missing or damaged: the original ${sha256}. 原始文件 ${sha256} 缺失或已损坏，未能备份。`;

const misunderstood = (words: string[]) =>
  new Error(`Wanted: npm run backup -- <file>, got: ${words.join(' ') || '–'}. 用法：npm run backup -- <文件>`);
