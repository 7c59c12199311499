import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundledFolder } from './catalogue.ts';
import { DataError } from './data-error.ts';
import { readBranches } from './read-branches.ts';
import { readClusters } from './read-clusters.ts';
import { readFlows } from './read-flows.ts';

const FLIPS = 60;
const folder = mkdtempSync(join(tmpdir(), 'flipped-bytes-'));

/** Places spread over the file by a fixed step that is prime to most lengths, so that every run flips the same bits. */
function flipsOf(content: Buffer): Buffer[] {
  return Array.from({ length: FLIPS }, (_, index) => {
    const flipped = Buffer.from(content);
    const place = (index * 7919) % content.length;
    flipped[place] = (flipped[place] ?? 0) ^ (1 << (index % 8));
    return flipped;
  });
}

it.each([
  ['clusters', readClusters],
  ['branches', readBranches],
  ['flows', readFlows],
])(
  'a flipped bit in %s is read as text or refused with the row named, and never breaks the reader',
  (id, read) => {
    const file = join(folder, `${id}.csv`);
    const refusals = flipsOf(readFileSync(join(bundledFolder, id, `${id}.csv`))).flatMap((content) => {
      writeFileSync(file, content);
      try {
        read(file);
        return [];
      } catch (error) {
        return [error];
      }
    });
    expect(refusals.length).toBeGreaterThan(FLIPS / 4);
    expect(refusals.filter((error) => !(error instanceof DataError) || error.place.row === undefined)).toEqual([]);
  },
  60_000,
);
