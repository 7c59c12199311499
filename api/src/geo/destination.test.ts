import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destinationFrom, discQuantileKilometers } from './destination.ts';
import { greatCircleKilometers } from './great-circle.ts';

test('a degree to the north or the east is a degree', () => {
  // 2 × π × 6371.0088 / 360 = 111.19508… km.
  const north = destinationFrom({ longitude: 100, latitude: 30 }, { kilometers: 111.19508, bearingRadians: 0 });
  expect([north.longitude, north.latitude]).toEqual([100, expect.closeTo(31, 5)]);
  const east = destinationFrom({ longitude: 100, latitude: 0 }, { kilometers: 111.19508, bearingRadians: Math.PI / 2 });
  expect([east.longitude, east.latitude]).toEqual([expect.closeTo(101, 5), expect.closeTo(0, 9)]);
});

test('the distance back is the distance gone, whatever the bearing', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 73, max: 135, noNaN: true }),
      fc.double({ min: 18, max: 54, noNaN: true }),
      fc.double({ min: 0, max: 600, noNaN: true }),
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      (longitude, latitude, kilometers, bearingRadians) => {
        const to = destinationFrom({ longitude, latitude }, { kilometers, bearingRadians });
        expect(greatCircleKilometers(longitude, latitude, to.longitude, to.latitude)).toBeCloseTo(kilometers, 4);
      },
    ),
    { seed: 7 },
  );
});

test('half of a small disc lies within 0.707 of its radius, all of it within the whole', () => {
  expect(discQuantileKilometers(10, 0.5)).toBeCloseTo(7.0711, 3);
  expect([discQuantileKilometers(200, 0), discQuantileKilometers(200, 1)]).toEqual([0, expect.closeTo(200, 9)]);
});
