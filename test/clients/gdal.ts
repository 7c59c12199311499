import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../find-program.ts';

const run = promisify(execFile);

/** The folder of GDAL's programs, or null where there is none. */
export const findGdal = () => findProgram('gdal', 'The tests with GDAL');

/** Runs one of its programs and answers what it prints; the server it asks may be in this process. */
export async function runGdal(folder: string, program: 'ogrinfo' | 'ogr2ogr', parameters: readonly string[]) {
  const options = { encoding: 'utf8' as const, maxBuffer: 2 ** 28, timeout: 80_000 };
  const { stdout } = await run(join(folder, program), [...parameters], options);
  return stdout;
}
