import { describe, expect, test } from 'vitest';
import { inflowAgainstAccess, percentileRanks } from './inflow-coverage.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('percentile ranks', () => {
  test('run from 0 to 1; those that tie share the middle', () => {
    expect(percentileRanks([10, 30, 20])).toEqual([0, 1, 0.5]);
    expect(percentileRanks([5, 5, 5])).toEqual([0.5, 0.5, 0.5]);
    expect(percentileRanks([1, 2, 2, 3])).toEqual([0, 0.5, 0.5, 1]);
  });

  test('have the mean ½ whatever the values', () => {
    for (const values of [
      [1, 2],
      [3, 3, 1, 8, 8, 8],
      [0, 0, 0, 1],
      [7, 5, 5, 2, 9, 1, 1],
    ])
      expect(mean(percentileRanks(values).map((rank) => rank ?? Number.NaN))).toBeCloseTo(0.5, 12);
  });

  test('compare at least two', () => {
    expect(percentileRanks([4])).toEqual([null]);
    expect(percentileRanks([])).toEqual([]);
  });
});

describe('inflow against access', () => {
  test('is 1 for the most inflow with the least access, and −1 the other way round', () => {
    const [most, middle, least] = inflowAgainstAccess([
      { inflow: 9, access: 0 },
      { inflow: 5, access: 1 },
      { inflow: 1, access: 2 },
    ]);
    expect(most).toEqual({
      ...{ inflowRank: 1, accessRank: 0, mismatch: 1, quadrant: 'high-inflow-low-access' },
      ...{ inflowThird: 2, accessThird: 0 },
    });
    expect(middle).toMatchObject({ mismatch: 0, quadrant: 'high-inflow-high-access', inflowThird: 1, accessThird: 1 });
    expect(least).toMatchObject({ mismatch: -1, quadrant: 'low-inflow-high-access', inflowThird: 0, accessThird: 2 });
  });

  test('ranks those alone of which both are known; an access of 0 is known', () => {
    const ranked = inflowAgainstAccess([
      { inflow: 3, access: 0 },
      { inflow: null, access: 5 },
      { inflow: 8, access: null },
      { inflow: 1, access: 4 },
    ]);
    expect(ranked.map((each) => each?.mismatch ?? null)).toEqual([1, null, null, -1]);
    expect(inflowAgainstAccess([{ inflow: 3, access: 1 }])).toEqual([null]);
  });

  test('adds up to 0, stays within ±1 and knows no scale', () => {
    const receivers = Array.from({ length: 23 }, (_, index) => ({
      inflow: (index * 7) % 11,
      access: (index * 5) % 13,
    }));
    const ranked = inflowAgainstAccess(receivers);
    const mismatches = ranked.map((each) => each?.mismatch ?? Number.NaN);
    expect(mismatches.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 12);
    expect(mismatches.every((each) => Math.abs(each) <= 1)).toBe(true);
    const scaled = receivers.map(({ inflow, access }) => ({ inflow: inflow * 1e6, access: Math.log1p(access) }));
    expect(inflowAgainstAccess(scaled)).toEqual(ranked);
  });
});
