import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from './data-error.ts';
import { readText } from './read-text.ts';

/** Lists the SHA-256 of every file of the datasets, as `sha256sum` writes it. */
export const sumsName = 'SHA256SUMS';

/**
 * Throws a `DataError` that names a file whose bytes are not those that the folder lists: what no form shows, such as
 * another digit in an amount, shows here. A folder without a list is taken as it is.
 */
export function verifyFiles(folder: string): void {
  const list = join(folder, sumsName);
  if (!existsSync(list)) return;
  for (const [index, line] of readText(list).trimEnd().split('\n').entries()) {
    const [, wanted, name] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line) ?? [];
    const place = { file: list, row: index + 1 };
    if (wanted === undefined || name === undefined)
      throw new DataError(place, 'a SHA-256, two spaces and a file', line);
    const file = join(folder, name);
    if (!existsSync(file)) throw new DataError(place, `the file ${name}`, 'none');
    const got = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (got !== wanted) throw new DataError({ file }, `${toldSum(wanted)} of ${sumsName} (${onPurpose})`, toldSum(got));
  }
}

const toldSum = (sum: string) => `the SHA-256 ${sum.slice(0, 12)}…`;

const onPurpose = `if it was changed on purpose, write its line anew or remove ${sumsName}`;
