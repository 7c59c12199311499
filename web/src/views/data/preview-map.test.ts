import type { PreviewRow } from '@icfm/api/intake/schema';
import { expect, test } from 'vitest';
import { boundsOfRows, boundsOfShift, medianShift, toMapRows } from './preview-map.ts';

const row = (number: number, change: Partial<PreviewRow>): PreviewRow => ({
  row: { number, cells: [] },
  outcome: 'good',
  name: `支行${number}`,
  longitude: 117,
  latitude: 31,
  toLongitude: null,
  toLatitude: null,
  precision: 'street',
  adcode: null,
  placeName: null,
  specialities: [],
  shiftMeters: 0,
  findings: [],
  ...change,
});

const labelOf = ({ name }: PreviewRow) => name ?? '';

test('a row that moved shows where it stood in the file, one that did not shows one point', () => {
  const rows = [row(2, { longitude: 116.99, shiftMeters: 540 }), row(3, {})];
  const asWritten = [row(2, {}), row(3, {})];
  const [moved, still] = toMapRows(rows, { asWritten, labelOf });
  expect(moved).toMatchObject({ position: [116.99, 31], before: [117, 31], label: '支行2' });
  expect(still?.before).toBeNull();
});

test('a row without a position is not on the map', () => {
  const rows = [row(2, { outcome: 'unresolved', longitude: null, latitude: null })];
  expect(toMapRows(rows, { asWritten: rows, labelOf })).toEqual([]);
  expect(boundsOfRows({ rows: [] })).toBeNull();
  expect(boundsOfShift({ rows: [] })).toBeNull();
});

test('the picture holds both ends of a flow', () => {
  const rows = toMapRows([row(2, { toLongitude: 121, toLatitude: 29 })], { asWritten: [], labelOf });
  expect(boundsOfRows({ rows })).toEqual([116.7, 28.7, 121.3, 31.3]);
});

test('the shift is the middle one of the rows with coordinates', () => {
  const rows = [540, 530, 12].map((shiftMeters, index) => row(index, { shiftMeters }));
  expect(medianShift([...rows, row(9, { shiftMeters: null })])).toBe(530);
  expect(medianShift([row(1, { shiftMeters: null })])).toBeNull();
});
