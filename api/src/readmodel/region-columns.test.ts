import { loadCatalogue } from '@icfm/data/catalogue';
import { expect, test } from 'vitest';
import { fromRegionColumns, toRegionColumns } from './region-columns.ts';

const { regions } = loadCatalogue();

test('columns give every region back as it was', () => {
  expect(fromRegionColumns(JSON.parse(JSON.stringify(toRegionColumns(regions))))).toEqual(regions);
});

test('a column that ends early is refused', () => {
  const columns = toRegionColumns(regions);
  expect(() => fromRegionColumns({ ...columns, nameZh: ['北京市'] })).toThrow('wanted a value in row 1');
});
