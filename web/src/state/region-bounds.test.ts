import { expect, test } from 'vitest';
import { boundsOf, fixedBounds } from './region-bounds.ts';

test('the box holds every ring of an outline', () => {
  const geometry = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [117, 31],
          [118, 31],
          [118, 32],
          [117, 31],
        ],
      ],
      [
        [
          [115, 30],
          [116, 29],
          [116, 30],
          [115, 30],
        ],
      ],
    ],
  };
  expect(boundsOf(geometry)).toEqual([115, 29, 118, 32]);
});

test('a point gets a margin, so that the map shows its surroundings', () => {
  expect(boundsOf({ type: 'Point', coordinates: [117, 32] })).toEqual([116.75, 31.75, 117.25, 32.25]);
});

test('only the nation and the macro-regions have fixed boxes', () => {
  expect(fixedBounds('nation')).not.toBeNull();
  expect(fixedBounds('central')).not.toBeNull();
  expect(fixedBounds('340000')).toBeNull();
});
