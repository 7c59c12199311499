import { describe, expect, test } from 'vitest';
import { intoColumns } from './into-columns.ts';

const isHeading = (row: string) => row === row.toUpperCase();

describe('intoColumns', () => {
  test('deals rows evenly', () => {
    expect(intoColumns(['a', 'b', 'c', 'd', 'e'], 3, isHeading)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  test('a heading begins the next column rather than end its own', () => {
    expect(intoColumns(['A', 'b', 'c', 'D', 'e', 'f', 'g'], 2, isHeading)).toEqual([
      ['A', 'b', 'c'],
      ['D', 'e', 'f', 'g'],
    ]);
  });

  test('nothing has no column', () => {
    expect(intoColumns([], 3, isHeading)).toEqual([]);
  });
});
