import { expect, test } from 'vitest';
import {
  boxAround,
  fittingScale,
  middleMeridian,
  pathOf,
  project,
  scaleBarKilometers,
  sharedScale,
  toPixel,
} from './small-map-geometry.ts';

test('kilometres along the meridian are kept within 3 % between the standard parallels', () => {
  // One degree of latitude is 111.195 km on the sphere.
  const [, south] = project([105, 36], 105);
  const [, north] = project([105, 37], 105);
  expect((south - north) / 111.195).toBeGreaterThan(0.97);
  expect((south - north) / 111.195).toBeLessThan(1.03);
});

test('areas are kept: a cell of one degree has its area on the sphere', () => {
  // R² · Δλ · (sin 31° − sin 30°) = 6371.0088² · 0.0174533 · 0.0150381 = 10,653 km².
  const steps = Array.from({ length: 101 }, (_, index) => index / 100);
  const ring = [
    ...steps.map((t) => [118 + t, 30]),
    ...steps.map((t) => [119, 30 + t]),
    ...steps.map((t) => [119 - t, 31]),
    ...steps.map((t) => [118, 31 - t]),
  ].map((position) => project(position, 105));
  const area = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
  expect(Math.abs(area)).toBeCloseTo(10_653, -1);
});

const square = [
  [104, 35],
  [106, 35],
  [106, 37],
  [104, 37],
  [104, 35],
];

test('a place is fitted into the picture with its middle in the middle', () => {
  const meridian = middleMeridian([square]);
  const box = boxAround([square], meridian) ?? [0, 0, 0, 0];
  const picture = { width: 140, height: 120 };
  const frame = { box, pixelsPerKilometer: fittingScale(box, picture, 6), ...picture };
  const [left, top, right, bottom] = box;
  expect(meridian).toBe(105);
  expect(toPixel([(left + right) / 2, (top + bottom) / 2], frame)).toEqual([70, 60]);
  expect(toPixel([left, top], frame)[1]).toBeCloseTo(6);
  expect(pathOf([square], meridian, frame)).toMatch(/^M[\d.]+ [\d.]+L/);
});

test('nothing to draw has no box and no path', () => {
  expect(boxAround([], 105)).toBeNull();
  expect(middleMeridian([])).toBe(105);
  expect(pathOf([[]], 105, { box: [0, 0, 1, 1], pixelsPerKilometer: 1, width: 1, height: 1 })).toBe('');
});

test('a scale bar is the longest round length that fits', () => {
  expect(scaleBarKilometers(0.1, 40)).toBe(200);
  expect(scaleBarKilometers(1, 40)).toBe(20);
  expect(scaleBarKilometers(0.08, 40)).toBe(500);
  expect(scaleBarKilometers(0.4, 40)).toBe(100);
});

test('places of like size share a scale, others have their own', () => {
  expect(sharedScale([0.3, 0.2])).toBe(0.2);
  expect(sharedScale([0.3, 0.05])).toBeNull();
  expect(sharedScale([0.3])).toBeNull();
});
