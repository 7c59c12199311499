import { expect, test } from 'vitest';
import { coverByHand, needsMore } from './cover-by-hand.ts';
import type { DistanceModel } from './site-model.ts';

// Demands and sites on a line at 0, 10, 20 and 30; a demand of no weight far away.
const places = [0, 10, 20, 30];
const model: DistanceModel = {
  siteCount: 4,
  fixed: [],
  forbidden: [],
  weights: [1, 1, 1, 1, 0],
  distances: [...places, 1000].map((from) => places.map((to) => Math.abs(from - to))),
  mostNew: 2,
};

test('a cover found by hand opens no more than may be opened and reaches everything', () => {
  expect(coverByHand(model, 10)).toEqual([1, 2]);
  expect(coverByHand({ ...model, mostNew: 1 }, 10)).toBeNull();
  expect(coverByHand({ ...model, fixed: [0], mostNew: 1 }, 10)).toEqual([2]);
  expect(coverByHand({ ...model, forbidden: [3] }, 0)).toBeNull();
});

test('demands that can share no site prove that more sites are needed', () => {
  expect(needsMore(model, 9)).toBe(true);
  expect(needsMore(model, 10)).toBe(false);
  expect(needsMore({ ...model, fixed: [0, 1], mostNew: 1 }, 9)).toBe(true);
  expect(needsMore({ ...model, forbidden: [3], mostNew: 9 }, 9)).toBe(true);
});
