import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gaussianDecay } from './distance-decay.ts';

test('the weight is 1 at the door and 0 at the reach and beyond', () => {
  expect(gaussianDecay(0, 50)).toBe(1);
  expect(gaussianDecay(50, 50)).toBe(0);
  expect(gaussianDecay(80, 50)).toBe(0);
});

test('at half the reach it is 0.7013', () => {
  // (e^(−1/8) − e^(−1/2)) / (1 − e^(−1/2)) = (0.882497 − 0.606531) / 0.393469
  expect(gaussianDecay(25, 50)).toBeCloseTo(0.275966 / 0.393469, 5);
  expect(gaussianDecay(25, 50)).toBe(gaussianDecay(60, 120));
});

test.each([0, -1, Number.NaN])('a reach of %d is no catchment: not even the door weighs', (reach) => {
  expect(gaussianDecay(0, reach)).toBe(0);
});

test('it falls with the distance and rises with the reach, between 0 and 1', () => {
  const kilometers = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(kilometers, kilometers, kilometers, kilometers, (distance, farther, reach, longer) => {
      const weight = gaussianDecay(distance, reach);
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
      expect(gaussianDecay(distance + farther, reach)).toBeLessThanOrEqual(weight);
      expect(gaussianDecay(distance, reach + longer)).toBeGreaterThanOrEqual(weight);
    }),
    { seed: 11 },
  );
});
