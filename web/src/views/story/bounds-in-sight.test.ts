import { expect, test } from 'vitest';
import { boundsInSight, freshBounds } from './bounds-in-sight.ts';

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const size = { width: 512, height: 512 };

test('at zoom 1 a map of 512 pixels shows half the world each way', () => {
  // The world has 1024 pixels there: 512 of them are 180 degrees, and Mercator ends its middle half at 66.5133°.
  expect(boundsInSight({ longitude: 0, latitude: 0, zoom: 1 }, size, none)).toEqual([-90, -66.5133, 90, 66.5133]);
});

test('what a panel covers is out of sight', () => {
  const [west, , east] = boundsInSight({ longitude: 100, latitude: 30, zoom: 4 }, size, { ...none, left: 256 });
  // 256 pixels of 8192 are 11.25 degrees.
  expect([west, east]).toEqual([100, 111.25]);
});

test('bounds opened again differ by less than a hand on the ground', () => {
  const [west, south, east, north] = freshBounds([114, 29, 119, 34]);
  expect([west, south, north]).toEqual([114, 29, 34]);
  expect(freshBounds([114, 29, 119, 34])[2]).not.toBe(east);
  expect(Math.abs(east - 119)).toBeLessThan(1e-3);
});
