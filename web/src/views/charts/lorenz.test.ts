import { expect, test } from 'vitest';
import { accessShareAt, theilParts } from './lorenz.ts';

const corners = [
  { demandShare: 0, accessShare: 0 },
  { demandShare: 0.25, accessShare: 0 },
  { demandShare: 0.75, accessShare: 0.5 },
  { demandShare: 1, accessShare: 1 },
];

test('between two corners the curve is straight', () => {
  // Half way from 0.25 to 0.75: half of 0.5.
  expect(accessShareAt(corners, 0.5)).toBeCloseTo(0.25, 12);
  expect(accessShareAt(corners, 0.25)).toBe(0);
  expect(accessShareAt(corners, 1)).toBe(1);
});

test('without corners there is no share', () => {
  expect(accessShareAt([], 0.5)).toBeNull();
});

test('the parts of the Theil index add up to it, and those of nothing are left out', () => {
  const theil = {
    total: 0.5,
    between: 0.1,
    within: 0.4,
    macroRegions: [
      { id: 'east', accessShare: 0.8, demandShare: 0.5, theil: 0.5 },
      { id: 'west', accessShare: 0.2, demandShare: 0.3, theil: 0 },
      { id: 'central', accessShare: 0, demandShare: 0.2, theil: null },
    ],
  };
  expect(theilParts(theil).map(({ id }) => id)).toEqual(['between', 'east']);
  expect(theilParts(theil).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(theilParts({ ...theil, total: 0 })).toEqual([]);
});
