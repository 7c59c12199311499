import { expect, test } from 'vitest';
import { greatCircleKilometers } from './great-circle.ts';

test('a degree of a great circle is 2πR / 360', () => {
  // 2 × π × 6371.0088 / 360 = 111.19508…
  expect(greatCircleKilometers(0, 0, 0, 1)).toBeCloseTo(111.19508, 4);
  expect(greatCircleKilometers(0, 0, 1, 0)).toBeCloseTo(111.19508, 4);
});

test('crosses the antimeridian the short way', () => {
  expect(greatCircleKilometers(179.5, 0, -179.5, 0)).toBeCloseTo(111.19508, 4);
});

test('antipodes are half a circumference apart, and a point is no way from itself', () => {
  expect(greatCircleKilometers(0, 0, 180, 0)).toBeCloseTo(Math.PI * 6371.0088, 6);
  expect(greatCircleKilometers(121.4681, 31.23363, 121.4681, 31.23363)).toBe(0);
});
