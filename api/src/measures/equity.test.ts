import { expect, test } from 'vitest';
import { giniOf, lorenzCurve, meanOf, percentileOf, theilOf, type WeightedValue } from './equity.ts';

const alike = (...values: number[]): WeightedValue[] => values.map((value) => ({ value, weight: 1, region: 'east' }));

test('one of n has everything: Gini is 1 − 1/n', () => {
  for (const n of [2, 5, 100]) expect(giniOf(alike(...Array(n - 1).fill(0), 1))).toBeCloseTo(1 - 1 / n, 12);
});

test('Gini of 1, 2, 3, 4 is a quarter', () => {
  // Σ|x_i − x_j| over ordered pairs = 2·(1+2+3+1+2+1) = 20; 20 / (2·4²·2.5) = 0.25
  expect(giniOf(alike(1, 2, 3, 4))).toBeCloseTo(0.25, 12);
});

test('Theil of 1 and 3 is 0.1308, all of it between if each is a region, all within if both are one', () => {
  // ½·0.5·ln 0.5 + ½·1.5·ln 1.5
  const expected = 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5);
  const [poor, rich] = alike(1, 3);
  if (!poor || !rich) throw new Error('two values were wanted');
  const apart = theilOf([poor, { ...rich, region: 'west' }]);
  expect(apart?.total).toBeCloseTo(expected, 12);
  expect([apart?.between, apart?.within]).toEqual([apart?.total, 0]);
  const together = theilOf([poor, rich]);
  expect([together?.between, together?.within]).toEqual([0, together?.total]);
});

test('the Lorenz curve of 1 and 3 bends at half the weight and a quarter of the value', () => {
  expect(lorenzCurve(alike(3, 1))).toEqual([
    { weightShare: 0, valueShare: 0 },
    { weightShare: 0.5, valueShare: 0.25 },
    { weightShare: 1, valueShare: 1 },
  ]);
});

test('what weighs nothing bears on nothing', () => {
  const values = alike(1, 2, 3, 4);
  const more = [...values, { value: 2.5, weight: 0, region: 'east' }, { value: 900, weight: 0, region: 'west' }];
  expect(lorenzCurve(more)).toEqual(lorenzCurve(values));
  expect(giniOf(more)).toBe(giniOf(values));
  expect(theilOf(more)).toEqual(theilOf(values));
  expect(meanOf(more)).toBe(2.5);
  for (const share of [0, 0.1, 0.5, 0.9, 1]) expect(percentileOf(more, share)).toBe(percentileOf(values, share));
});

test('the percentile is the least value with that much weight at or below', () => {
  const tenths = alike(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
  expect([percentileOf(tenths, 0.1), percentileOf(tenths, 0.11), percentileOf(tenths, 0.9)]).toEqual([1, 2, 9]);
});

test('of nothing there is neither mean, percentile nor curve', () => {
  expect([meanOf([]), percentileOf([], 0.5), lorenzCurve([]), giniOf([]), theilOf([])]).toEqual(Array(5).fill(null));
});
