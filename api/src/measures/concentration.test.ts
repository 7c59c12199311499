import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentrationOf } from './concentration.ts';

test('one bank alone is 10,000 and one effective bank', () => {
  expect(concentrationOf([7])).toEqual({ branches: 7, banks: 1, herfindahl: 10_000, effectiveBanks: 1 });
});

test('shares of a half, a quarter and a quarter are 3,750', () => {
  // 10,000 · (0.25 + 0.0625 + 0.0625) = 3,750; 10,000 / 3,750 = 2.667
  const { herfindahl, effectiveBanks } = concentrationOf([2, 1, 1]);
  expect(herfindahl).toBe(3750);
  expect(effectiveBanks).toBeCloseTo(8 / 3, 12);
});

test('without a branch there are no shares: neither number is 0', () => {
  const nothing = { branches: 0, banks: 0, herfindahl: null, effectiveBanks: null };
  expect(concentrationOf([])).toEqual(nothing);
  expect(concentrationOf([0, 0])).toEqual(nothing);
});

test('a bank without a branch does not count', () => {
  expect(concentrationOf([3, 0, 3])).toEqual(concentrationOf([3, 3]));
});

test('equal banks are as many effective ones, and no spread is below that or above one bank alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }), (counts) => {
      const { banks, herfindahl, effectiveBanks } = concentrationOf(counts);
      expect(effectiveBanks).toBeLessThanOrEqual(banks + 1e-9);
      expect(herfindahl).toBeGreaterThanOrEqual(10_000 / banks - 1e-9);
      expect(herfindahl).toBeLessThanOrEqual(10_000);
      expect(concentrationOf(counts.map(() => 4)).effectiveBanks).toBeCloseTo(banks, 9);
    }),
    { seed: 12 },
  );
});
