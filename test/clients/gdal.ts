import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const finder = fileURLToPath(new URL('../../.ci/gdal.mjs', import.meta.url));
const run = promisify(execFile);

/**
 * The folder of GDAL's programs, or null with a word to the person where there is none. Where CI is set it throws
 * instead: there these tests are never skipped.
 */
export function findGdal(): string | null {
  const found = spawnSync(process.execPath, [finder], { encoding: 'utf8' });
  if (found.status === 0) return found.stdout.trim();
  if (process.env.CI) throw new Error(found.stderr);
  console.warn(`The tests with GDAL are skipped. ${found.stderr}`);
  return null;
}

/** Runs one of its programs and answers what it prints; the server it asks may be in this process. */
export async function runGdal(folder: string, program: 'ogrinfo' | 'ogr2ogr', parameters: readonly string[]) {
  const options = { encoding: 'utf8' as const, maxBuffer: 2 ** 28, timeout: 80_000 };
  const { stdout } = await run(join(folder, program), [...parameters], options);
  return stdout;
}
