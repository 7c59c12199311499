import { spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { workerModule } from '../workers/worker-module.ts';
import { SqlError } from './store-failure.ts';

/**
 * Makes a database. That takes 600 MB, so it is done by a process of its own; and the folder gets its name when the
 * database is whole, so that whatever ends meanwhile leaves none that is not.
 */
export async function initialisePglite(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  try {
    await make(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function make(folder: string): Promise<void> {
  const code = `await import(${JSON.stringify(workerModule('pglite-init').href)})`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code, '--', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new SqlError(`the database could not be made: ${said.join('').slice(-2000)}`, null));
    });
  });
}
