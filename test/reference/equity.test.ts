import { giniOf, percentileOf, theilOf, type WeightedValue } from '@icfm/api/measures/equity';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const alike = (values: number[]): WeightedValue[] => values.map((value) => ({ value, weight: 1, region: 'east' }));

const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1000, noNaN: true }));
const value = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e6, noNaN: true }));
const list = fc.array(fc.record({ value, weight, region: fc.constantFrom('east', 'central', 'west', 'northeast') }), {
  maxLength: 40,
});

describe('equity', () => {
  test('one of n has everything: Gini is 1 − 1/n and Theil is ln n', () => {
    expect(giniOf(alike([0, 0, 0, 1]))).toBeCloseTo(0.75, 12);
    expect(theilOf(alike([0, 0, 0, 1]))?.total).toBeCloseTo(Math.log(4), 12);
  });

  test('equal values are perfectly fair', () => {
    expect(giniOf(alike([3, 3, 3]))).toBeCloseTo(0, 12);
    expect(theilOf(alike([3, 3, 3]))?.total).toBeCloseTo(0, 12);
  });

  test('a weight of 3 counts as three of weight 1', () => {
    const heavy = [{ value: 1, weight: 3, region: 'east' }, ...alike([5])];
    expect(giniOf(heavy)).toBeCloseTo(giniOf(alike([1, 1, 1, 5])) ?? Number.NaN, 12);
    expect(percentileOf(heavy, 0.75)).toBe(1);
    expect(percentileOf(heavy, 0.76)).toBe(5);
  });

  test('nothing, only zeros, or no weight at all is not measured', () => {
    const weightless = [{ value: 1, weight: 0, region: 'east' }];
    for (const empty of [[], alike([0, 0]), weightless]) expect([giniOf(empty), theilOf(empty)]).toEqual([null, null]);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a weight of %d is refused by name', (bad) => {
    expect(() => giniOf([{ value: 1, weight: bad, region: 'east' }])).toThrow(/demand weight 0: wanted/);
  });

  test('between and within add up to the whole, and nothing is NaN or infinite, whatever the values', () => {
    fc.assert(
      fc.property(list, (values) => {
        const gini = giniOf(values);
        const theil = theilOf(values);
        expect(gini === null).toBe(theil === null);
        if (gini === null || theil === null) return;
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThanOrEqual(1);
        expect(Number.isFinite(theil.total)).toBe(true);
        expect(Math.abs(theil.total - theil.between - theil.within)).toBeLessThan(1e-12);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
