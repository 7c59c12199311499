import { readFileSync } from 'node:fs';
import { DataError } from './data-error.ts';

/** The text of a file without byte order mark. Broken UTF-8 becomes U+FFFD, which the readers refuse at its place. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new DataError({ file }, 'a readable file', error instanceof Error ? error.message : String(error));
  }
}
