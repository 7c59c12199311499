import { join } from 'node:path';
import { bundledFolder, loadCatalogue } from '@icfm/data/catalogue';
import { readTable } from '@icfm/data/read-csv';
import { expect, it } from 'vitest';

const { datasets } = loadCatalogue();

it('describe every column of every table, in its order and in both languages', () => {
  for (const { id, files, columns } of datasets) {
    const table = files.find((file) => file.endsWith('.csv'));
    if (table === undefined) continue;
    expect([id, ...columns.map(({ name }) => name)]).toEqual([
      id,
      ...readTable(join(bundledFolder, id, table)).columns,
    ]);
  }
});

it('are described in Chinese and in English', () => {
  const texts = datasets.flatMap((dataset) => [
    dataset.title,
    dataset.description,
    dataset.publisher,
    dataset.licence,
    ...dataset.columns.map(({ description }) => description),
  ]);
  expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  expect(texts.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
});
