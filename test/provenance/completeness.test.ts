import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolder, loadCatalogue } from '@icfm/data/catalogue';
import { expect, it } from 'vitest';

const { completeness, clusters, branches, datasets } = loadCatalogue();

it('is computed from the records', () => {
  const kinds = (kind: string) => clusters.filter((cluster) => cluster.kind === kind).length;
  const technology = branches.filter(({ specialities }) => specialities.includes('science-technology')).length;
  expect(
    completeness.slice(0, 4).map(({ dataset, rowsHeld, officialTotal }) => [dataset, rowsHeld, officialTotal]),
  ).toEqual([
    ['clusters', kinds('advanced-manufacturing'), 80],
    ['clusters', kinds('sme-characteristic'), 400],
    ['clusters', kinds('innovative'), null],
    ['branches', technology, 2178],
  ]);
});

it('comes to 75 of 80, 115 of 400, 20 of an unknown total and 103 of 2,178', () => {
  expect(completeness.slice(0, 4).map(({ rowsHeld }) => rowsHeld)).toEqual([75, 115, 20, 103]);
});

it('is typed in no description: rows held are no field of an official total', () => {
  for (const { id } of datasets) {
    expect(readFileSync(join(bundledFolder, id, 'dataset.json'), 'utf8')).not.toMatch(/rowsHeld/);
  }
});

it('never says more rows are held than there are officially', () => {
  const over = completeness.filter(({ rowsHeld, officialTotal }) => officialTotal !== null && rowsHeld > officialTotal);
  expect(over).toEqual([]);
});
