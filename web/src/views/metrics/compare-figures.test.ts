import { expect, test } from 'vitest';
import { compareFigures } from './compare-figures.ts';

test('two figures make a ratio, or are level within one in twenty', () => {
  expect(compareFigures(1.4, 1)).toEqual({ kind: 'ratio', ratio: 1.4 });
  expect(compareFigures(0, 2)).toEqual({ kind: 'ratio', ratio: 0 });
  expect(compareFigures(0.97, 1)).toEqual({ kind: 'level' });
});

test('there is no ratio to 0 nor to what was not measured', () => {
  expect(compareFigures(2, 0)).toBeNull();
  expect(compareFigures(null, 2)).toBeNull();
  expect(compareFigures(2, null)).toBeNull();
});
