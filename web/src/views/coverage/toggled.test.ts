import { expect, test } from 'vitest';
import { toggled, toggledLegend } from './toggled.ts';

test('a value comes and goes', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('the first click on a legend drops the entry; with all back, nothing is filtered', () => {
  const all = ['a', 'b', 'c'];
  expect(toggledLegend([], 'a', all)).toEqual(['b', 'c']);
  expect(toggledLegend(['b', 'c'], 'a', all)).toEqual([]);
  expect(toggledLegend(['b'], 'b', all)).toEqual([]);
});
