import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { fittingRows } from './fitting-rows.ts';
import { drawChina, drawSite, sitePicture } from './site-drawing.ts';

const square = (west: number, south: number, size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

const ground = { provinces: [square(110, 30, 8)], prefectures: [square(140, 50, 1)], dashes: [], world: [] };

test('the site stands in the middle of its surroundings, and the whole reach is in the picture', () => {
  const drawing = drawSite([117, 32], 50, ground);
  const [x, y] = drawing.at([117, 32]) ?? [0, 0];
  expect(x).toBeCloseTo(sitePicture.width / 2, 0);
  expect(y).toBeCloseTo(sitePicture.height / 2, 0);
  // 100 km and a margin of 14 pixels at each side fill the height.
  expect(drawing.pixelsPerKilometer).toBeGreaterThan(2.9);
  expect(drawing.pixelsPerKilometer).toBeLessThan(3.15);
  expect(drawing.at([117.5, 32])).not.toBeNull();
  expect(drawing.at([119, 32])).toBeNull();
});

test('only what meets the picture is drawn; a reach of 0 draws no circle', () => {
  const drawing = drawSite([117, 32], 0, ground);
  expect(drawing.prefectures).toBe('');
  expect(drawing.provinces).toMatch(/^M/);
  expect(drawing.reach).toBe('');
});

test('a dot of China lies within its picture', () => {
  const china = drawChina([square(73, 18, 35), square(108, 18, 27)], [null]);
  const [x, y] = china.at([117, 32]);
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(226);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(190);
});

test('rows are counted by the lines they take', () => {
  const column = { emsALine: 10, mostLines: 3 };
  expect(fittingRows(['甲集群', '乙集群'], column)).toBe(2);
  expect(fittingRows(['一二三四五六七八九十一', '乙', '丙'], column)).toBe(2);
  expect(fittingRows(['a'.repeat(20), 'b', 'c'], column)).toBe(2);
  expect(fittingRows([], column)).toBe(0);
});
