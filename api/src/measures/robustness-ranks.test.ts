import { expect, test } from 'vitest';
import { type RegionCount, rankRanges, rankRegions } from './robustness-ranks.ts';

const count = (region: string, covered: number, clusters: number): RegionCount => ({ region, clusters, covered });

test('the larger uncovered share comes first, and at equal shares the larger number', () => {
  // Uncovered: 1/2, 2/4, 3/4, 0/3.
  expect(rankRegions([count('a', 1, 2), count('b', 2, 4), count('c', 1, 4), count('d', 3, 3)])).toEqual([3, 2, 1, 4]);
});

test('regions equal in both share a rank, and the next is counted past them', () => {
  // Uncovered: 1/3, 1/3, 0/3; all regions before count, so nobody is second here.
  expect(rankRegions([count('a', 2, 3), count('b', 2, 3), count('c', 3, 3)])).toEqual([1, 1, 3]);
  expect(rankRegions([count('a', 2, 2), count('b', 5, 5)])).toEqual([1, 1]);
});

test('ranges hold the least and the most of all draws, the foremost region first', () => {
  const draws = [
    [count('a', 2, 2), count('b', 1, 2)],
    [count('a', 0, 2), count('b', 1, 2)],
    [count('a', 2, 2), count('b', 2, 2)],
    [count('a', 2, 2), count('b', 0, 2)],
  ];
  expect(rankRanges(draws)).toEqual([
    { region: 'b', rank: { least: 1, most: 2 }, covered: { least: 0, most: 2 }, firstShare: 0.75 },
    { region: 'a', rank: { least: 1, most: 2 }, covered: { least: 0, most: 2 }, firstShare: 0.5 },
  ]);
});
