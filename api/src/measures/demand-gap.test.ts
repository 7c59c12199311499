import { expect, test } from 'vitest';
import { demandGaps } from './demand-gap.ts';
import { tableOf } from './sample-table.ts';

test('the gap is what the best branch leaves of the demand weight', () => {
  // 2·(1 − 0.75), 3·(1 − 0) and 1·(1 − 1)
  const strengths = tableOf([
    [0.25, 0.75],
    [0, 0],
    [1, 0.5],
  ]);
  expect([...demandGaps(strengths, [2, 3, 1])]).toEqual([0.5, 3, 0]);
});

test('a cluster of weight 0 has no gap', () => {
  expect([...demandGaps(tableOf([[0.25]]), [0])]).toEqual([0]);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e-12])('a weight of %d is refused by name', (weight) => {
  expect(() => demandGaps(tableOf([[0.5]]), [weight])).toThrow(/demand weight 0: wanted/);
});
