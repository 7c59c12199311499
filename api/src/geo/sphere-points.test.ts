import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatCircleKilometers } from './great-circle.ts';
import { distancesFrom, toSphere } from './sphere-points.ts';

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });

test('a distance on the sphere is the great circle to a micrometre, near and far', () => {
  fc.assert(
    fc.property(longitude, latitude, longitude, latitude, (fromLongitude, fromLatitude, toLongitude, toLatitude) => {
      const points = toSphere([toLongitude], [toLatitude]);
      const kilometers = distancesFrom(points, [fromLongitude, fromLatitude], 30_000)(0);
      const expected = greatCircleKilometers(fromLongitude, fromLatitude, toLongitude, toLatitude);
      // Near the antipode both formulae lose half of their digits.
      expect(Math.abs(kilometers - expected)).toBeLessThan(expected > 20_000 ? 1e-3 : 1e-9);
    }),
  );
});

test('what is farther than asked is infinitely far, what is as far is kept', () => {
  const points = toSphere([1, 2], [0, 0]);
  const degree = greatCircleKilometers(0, 0, 1, 0);
  const measure = distancesFrom(points, [0, 0], degree);
  expect(measure(0)).toBeCloseTo(degree, 9);
  expect(measure(1)).toBe(Number.POSITIVE_INFINITY);
});
