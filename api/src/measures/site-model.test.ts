import { expect, test } from 'vitest';
import {
  type CoverModel,
  checkCoverModel,
  checkDistanceModel,
  checkLimit,
  coveredWeight,
  coversWithin,
  type DistanceModel,
  nearestDistances,
  openableSites,
} from './site-model.ts';

const cover: CoverModel = { siteCount: 3, fixed: [0], forbidden: [2], weights: [5, 7], needs: [[[0]], [[1, 2]]] };
const distance: DistanceModel = {
  ...{ siteCount: 3, fixed: [0], forbidden: [2], weights: [5, 7], mostNew: 1 },
  distances: [
    [1, 2, 3],
    [6, 4, 5],
  ],
};

test('fixed sites cover without being opened, and neither they nor forbidden ones can be opened', () => {
  expect([coveredWeight(cover, []), coveredWeight(cover, [1])]).toEqual([5, 12]);
  expect(openableSites(cover)).toEqual([1]);
});

test('a demand with several needs is covered once each of them is met', () => {
  const both: CoverModel = { ...cover, needs: [[[0]], [[0], [1]]] };
  expect([coveredWeight(both, []), coveredWeight(both, [1])]).toEqual([5, 12]);
});

test('a site just at the reach covers', () => {
  expect(coversWithin(distance.distances, 4)).toEqual([[0, 1, 2], [1]]);
});

test('the nearest distance is taken over fixed and opened sites', () => {
  expect(nearestDistances(distance, [])).toEqual([1, 6]);
  expect(nearestDistances(distance, [1])).toEqual([1, 4]);
});

test.each([
  [{ fixed: [3] }, 'site: wanted one of 3, from 0, got 3'],
  [{ needs: [[[0]], [[1.5]]] }, 'got 1.5'],
  [{ forbidden: [0] }, 'site 0: wanted fixed or forbidden, got both'],
  [{ weights: [5] }, 'weights: wanted 2, got 1'],
  [{ weights: [5, -1] }, 'demand weight 1: wanted'],
])('a cover model with %j is refused by name', (wrong, message) => {
  expect(() => checkCoverModel({ ...cover, ...wrong })).toThrow(message);
});

test.each([
  [{ mostNew: 1.5 }, 'new sites: wanted a whole number from 0, got 1.5'],
  [{ distances: [[1, 2, 3], [4]] }, 'distances of demand 1: wanted 3, got 1'],
  [
    {
      distances: [
        [1, 2, 3],
        [4, Number.NaN, 5],
      ],
    },
    'distance of demand 1: wanted a finite number from 0, got NaN',
  ],
])('a distance model with %j is refused by name', (wrong, message) => {
  expect(() => checkDistanceModel({ ...distance, ...wrong })).toThrow(message);
});

test.each([
  [{ kind: 'count', mostNew: -1 } as const, 'new sites: wanted'],
  [{ kind: 'budget', budget: Number.NaN, costs: [1, 1, 1] } as const, 'budget: wanted a number from 0, got NaN'],
  [{ kind: 'budget', budget: 1, costs: [1] } as const, 'costs: wanted 3, got 1'],
  [{ kind: 'budget', budget: 1, costs: [1, -1, 1] } as const, 'cost 1: wanted a finite number from 0, got -1'],
])('a limit of %j is refused by name', (limit, message) => {
  expect(() => checkLimit(limit, 3)).toThrow(message);
});
