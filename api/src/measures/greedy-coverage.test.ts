import { expect, test } from 'vitest';
import { chooseGreedily, orderByGain } from './greedy-coverage.ts';
import { neededOnce, type SiteModel } from './site-model.ts';

// Site 0 covers 3 + 3 = 6, more than any other; 1 and 2 together cover all 2 + 3 + 3 + 2 = 10.
const model: SiteModel = {
  siteCount: 3,
  fixed: [],
  forbidden: [],
  weights: [2, 3, 3, 2],
  needs: neededOnce([[1], [0, 1], [0, 2], [2]]),
  limit: { kind: 'count', mostNew: 2 },
};

test('the largest gain comes first, and so the best pair is missed', () => {
  expect(chooseGreedily(model).map(({ site, gain }) => [site, gain])).toEqual([
    [0, 6],
    [1, 2],
  ]);
});

test('nothing is opened that adds nothing', () => {
  expect(chooseGreedily({ ...model, limit: { kind: 'count', mostNew: 9 } }).length).toBe(3);
  expect(chooseGreedily({ ...model, fixed: [1, 2] })).toEqual([]);
});

test('a budget is spent by gain for its cost, and never overdrawn', () => {
  const limit = { kind: 'budget', budget: 1.2, costs: [1, 0.2, 1] } as const;
  expect(chooseGreedily({ ...model, limit }).map(({ site }) => site)).toEqual([1, 2]);
  const dear = { kind: 'budget', budget: 0.5, costs: [1, 0.2, 1] } as const;
  expect(chooseGreedily({ ...model, limit: dear }).map(({ site }) => site)).toEqual([1]);
});

test('a demand of two places is gained by the site that meets the last of them', () => {
  const both: SiteModel = {
    ...model,
    weights: [4],
    needs: [
      [
        [0, 1],
        [1, 2],
      ],
    ],
  };
  expect(chooseGreedily(both)).toEqual([{ site: 1, gain: 4, cost: 1 }]);
});

test('a choice is told by falling gain, what adds nothing last', () => {
  expect(orderByGain(model, [2, 0, 1]).map(({ site, gain }) => [site, gain])).toEqual([
    [0, 6],
    [1, 2],
    [2, 2],
  ]);
  expect(orderByGain({ ...model, fixed: [1] }, [1, 2]).map(({ site }) => site)).toEqual([2, 1]);
});
