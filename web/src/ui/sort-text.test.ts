import { expect, test } from 'vitest';
import { readSort, writeSort } from './sort-text.ts';

test('the order of a table reads back from the address', () => {
  expect(readSort('-nearest')).toEqual([{ id: 'nearest', desc: true }]);
  expect(writeSort(readSort('name'))).toBe('name');
  expect(writeSort(readSort('-nearest'))).toBe('-nearest');
  expect(readSort(null)).toEqual([]);
  expect(writeSort([])).toBeNull();
});
