import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

test('rings and lines are found at any depth, points have none', () => {
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ];
  expect(linesOf(null)).toEqual([]);
  expect(linesOf({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
  expect(linesOf({ type: 'LineString', coordinates: ring })).toEqual([ring]);
  expect(linesOf({ type: 'MultiPolygon', coordinates: [[ring, ring], [ring]] })).toEqual([ring, ring, ring]);
  const parts: Geometry[] = [
    { type: 'Point', coordinates: [0, 0] },
    { type: 'Polygon', coordinates: [ring] },
  ];
  expect(linesOf({ type: 'GeometryCollection', geometries: parts })).toEqual([ring]);
});
