import { expect, test } from 'vitest';
import { wellKnownText } from './well-known-text.ts';

const ring = [
  [0, 0],
  [1, 0],
  [1, 1.5],
  [0, 0],
];

test('brackets nest as the parts of a geometry do', () => {
  expect(wellKnownText({ type: 'Point', coordinates: [113.5, -22] })).toBe('POINT (113.5 -22)');
  expect(wellKnownText({ type: 'LineString', coordinates: ring.slice(0, 2) })).toBe('LINESTRING (0 0,1 0)');
  expect(wellKnownText({ type: 'Polygon', coordinates: [ring, ring] })).toBe(
    'POLYGON ((0 0,1 0,1 1.5,0 0),(0 0,1 0,1 1.5,0 0))',
  );
  expect(wellKnownText({ type: 'MultiPolygon', coordinates: [[ring], [ring]] })).toBe(
    'MULTIPOLYGON (((0 0,1 0,1 1.5,0 0)),((0 0,1 0,1 1.5,0 0)))',
  );
});
