import { closeSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';

/** Gives the folder up. The system does so by itself when the process ends, however it ends. */
export type Unlock = () => void;

/**
 * Takes a folder for this process alone, by a lock of the operating system on a file in it. Throws where another
 * process has it, naming that process. The number in the file is there to be read; the lock is not the number.
 */
export function lockFolder(folder: string): Unlock {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock');
  const descriptor = openSync(file, 'a+');
  if (!tryLock(descriptor)) {
    closeSync(descriptor);
    throw new Error(inUse(folder, readHolder(file)));
  }
  truncateSync(file);
  writeSync(descriptor, `${process.pid}\n`);
  return () => closeSync(descriptor);
}

/** The number that the holder wrote; nothing where it has not yet, or where the system lets nobody else read. */
function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

const inUse = (folder: string, holder: string) =>
  `The folder ${folder} is in use by another process${holder ? ` (${holder})` : ''}. Stop that one, or set DATA_DIR to another folder. ` +
  `数据文件夹 ${folder} 正被另一进程${holder ? `（${holder}）` : ''}使用，请先停止它，或用 DATA_DIR 另设文件夹。`;
