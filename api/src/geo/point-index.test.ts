import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatCircleKilometers } from './great-circle.ts';
import { createPointIndex } from './point-index.ts';

const point = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true }));

function indexOf(points: readonly (readonly [number, number])[]) {
  const longitudes = Float64Array.from(points, ([longitude]) => longitude);
  const latitudes = Float64Array.from(points, ([, latitude]) => latitude);
  return createPointIndex(
    longitudes,
    latitudes,
    points.map((_, index) => index),
  );
}

test('the box of candidates misses no point within the distance', () => {
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 60 }),
      point,
      fc.double({ min: 0, max: 4000, noNaN: true }),
      (points, [x, y], reach) => {
        const found = new Set(indexOf(points).near(x, y, reach));
        const missed = points.filter(
          ([a, b], index) => greatCircleKilometers(x, y, a, b) <= reach && !found.has(index),
        );
        expect(missed).toEqual([]);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('the nearest point is the one that a loop over all finds', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), point, (points, [x, y]) => {
      const nearest = points[indexOf(points).nearest(x, y) ?? -1] ?? [Number.NaN, Number.NaN];
      const least = Math.min(...points.map(([a, b]) => greatCircleKilometers(x, y, a, b)));
      expect(greatCircleKilometers(x, y, nearest[0], nearest[1])).toBeCloseTo(least, 3);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('an empty index has no candidates and no nearest point', () => {
  const empty = createPointIndex(new Float64Array(), new Float64Array(), []);
  expect(empty.near(100, 30, 1000)).toEqual([]);
  expect(empty.nearest(100, 30)).toBeNull();
});
