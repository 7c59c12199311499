import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';

const square = (west: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});

const places = [
  { id: 'a', geometry: square(0) },
  { id: 'b', geometry: square(1) },
  { id: 'c', geometry: square(2) },
  { id: 'd', geometry: null },
];

test('places with a common border are neighbours', () => {
  expect(neighboursOf('b', places)).toEqual(['a', 'c']);
  expect(neighboursOf('a', places)).toEqual(['b']);
});

test('a place without an outline, or an unknown one, has none', () => {
  expect(neighboursOf('d', places)).toEqual([]);
  expect(neighboursOf('z', places)).toEqual([]);
});
