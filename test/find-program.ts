import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Where a program stands that tests need, by its finder in `.ci`; null with a word to the person where there is none.
 * Where CI is set it throws instead: there no test is skipped for want of a program.
 */
export function findProgram(finder: 'faketime' | 'gdal' | 'nginx' | 'postgres', tests: string): string | null {
  const path = fileURLToPath(new URL(`../.ci/${finder}.mjs`, import.meta.url));
  const found = spawnSync(process.execPath, [path], { encoding: 'utf8' });
  if (found.status === 0) return found.stdout.trim();
  if (process.env.CI) throw new Error(found.stderr);
  console.warn(`${tests} are skipped. ${found.stderr}`);
  return null;
}
