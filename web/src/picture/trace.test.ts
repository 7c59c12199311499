import { describe, expect, test } from 'vitest';
import { hatchPath } from './hatch-path.ts';
import { byZoom, fitProjection } from './projection.ts';
import { areaRings, clipRing, linesPath, ringsPath, thin } from './trace.ts';

const size = { width: 100, height: 50 };

describe('projection of a picture', () => {
  const projection = fitProjection([70, 20, 130, 50], size);

  test('has its bounds in the middle, north above, within the margin', () => {
    const [left, top] = projection.project([70, 50]);
    const [right, bottom] = projection.project([130, 20]);
    expect(left + right).toBeCloseTo(100);
    expect(top + bottom).toBeCloseTo(50);
    // The height is what limits: 50 − 2 × 18 units.
    expect(bottom - top).toBeCloseTo(14);
    expect(left).toBeGreaterThan(18);
  });

  test('knows what it holds, more than was asked for', () => {
    const [west, south, east, north] = projection.bounds;
    expect(west).toBeLessThan(70);
    expect(south).toBeLessThan(20);
    expect(east).toBeGreaterThan(130);
    expect(north).toBeGreaterThan(50);
  });

  test('comes no closer to a point than to show its surroundings', () => {
    expect(fitProjection([117, 31, 117, 31], size).zoom).toBeCloseTo(9.5);
  });

  test('looks up widths between stops of the zoom, and keeps them beyond', () => {
    expect(byZoom(4, [3, 1], [5, 2])).toBe(1.5);
    expect(byZoom(1, [3, 1], [5, 2])).toBe(1);
    expect(byZoom(9, [3, 1], [5, 2])).toBe(2);
  });
});

describe('outlines of a picture', () => {
  test('lose the points that lie within half a pixel of the largest image beside the line, never their ends', () => {
    const points = [0, 0.1, 0.3, 0, 0.1].map((y, index): [number, number] => [index, y]);
    // The third lies 0.25 from the chord of slope 0.025; then nothing lies further than 1 / 6 from the two halves but the fourth.
    expect(thin(points, 1 / 6)).toEqual([
      [0, 0],
      [2, 0.3],
      [3, 0],
      [4, 0.1],
    ]);
    expect(thin(points, 1)).toEqual([
      [0, 0],
      [4, 0.1],
    ]);
  });

  test('are cut well outside the picture', () => {
    const ring = clipRing(
      [
        [-1000, -1000],
        [1000, -1000],
        [1000, 1000],
        [-1000, 1000],
      ],
      size,
    );
    expect(ring).toEqual(
      expect.arrayContaining([
        [-24, -24],
        [124, 74],
      ]),
    );
    expect(ring).toHaveLength(4);
  });

  test('are left out where they lie beyond', () => {
    expect(
      clipRing(
        [
          [300, 0],
          [310, 0],
          [310, 10],
        ],
        size,
      ),
    ).toEqual([]);
  });

  test('keep an island that is smaller than a dot as a speck', () => {
    expect(
      ringsPath([
        [
          [10, 10],
          [10.1, 10],
          [10.1, 10.1],
        ],
      ]),
    ).toBe('M9.7 10L10 9.7L10.4 10L10 10.4Z');
  });

  test('come from GeoJSON', () => {
    const projection = fitProjection([70, 20, 130, 50], size);
    const square = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [80, 25],
          [120, 25],
          [120, 45],
          [80, 45],
          [80, 25],
        ],
      ],
    };
    expect(areaRings(square, projection)).toHaveLength(1);
    expect(
      linesPath(
        [
          {
            type: 'LineString',
            coordinates: [
              [80, 30],
              [120, 30],
            ],
          },
        ],
        projection,
      ),
    ).toMatch(/^M[\d.]+ [\d.]+L/);
  });
});

describe('hatching', () => {
  test('runs within the area along the lines x + y = 8, 16 …', () => {
    // A square from 0 to 10: x + y = 8 enters at the left edge and leaves at the upper one; 16 cuts off the far corner.
    expect(
      hatchPath([
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
        ],
      ]),
    ).toBe('M0 8L8 0M6 10L10 6');
  });

  test('leaves holes open', () => {
    const outer = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ] as const;
    const hole = [
      [3, 3],
      [7, 3],
      [7, 7],
      [3, 7],
    ] as const;
    expect(hatchPath([outer, hole])).toBe('M0 8L3 5M5 3L8 0M6 10L10 6');
  });
});
