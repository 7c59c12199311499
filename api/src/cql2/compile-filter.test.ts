import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { compileFilter } from './compile-filter.ts';
import type { ToDegrees } from './read-geometry.ts';
import { readTextFilter } from './read-text.ts';

const keep: ToDegrees = (position) => position;

const cluster: Readonly<Record<string, unknown>> = {
  nameZh: '合肥市新型显示器件产业集群',
  nameEn: 'Hefei Élan Displays',
  designatedYear: 2022,
  batch: null,
  members: ['340100', '340200'],
  floor: 7.5,
};
const hefei: Geometry = { type: 'Point', coordinates: [117.23, 31.82] };

function fits(filter: string, geometry: Geometry | null = hefei): boolean {
  return compileFilter(readTextFilter(filter, keep))({ valueOf: (name) => cluster[name], geometry: () => geometry });
}

test.each([
  ['designatedYear >= 2022 AND designatedYear < 2023', true],
  ['designatedYear BETWEEN 2019 AND 2021', false],
  ['designatedYear IN (2020, 2022)', true],
  ['designatedYear NOT IN (2020, 2022)', false],
  ['designatedYear / 2 = 1011', true],
  ['designatedYear div 4 * 4 + designatedYear % 4 = designatedYear', true],
  ['floor > designatedYear', false],
  ["nameZh LIKE '%新型%'", true],
  ["nameZh LIKE '合肥_新型%集群'", true],
  ["nameZh LIKE '新型%'", false],
  ["nameZh LIKE '100\\%'", false],
  ["nameEn LIKE 'hefei%'", false],
  ["CASEI(nameEn) LIKE CASEI('HEFEI%')", true],
  ["ACCENTI(CASEI(nameEn)) = ACCENTI(CASEI('hefei elan displays'))", true],
  ["A_CONTAINS(members, ('340100'))", true],
  ["A_CONTAINEDBY(members, ('340100'))", false],
  ["A_EQUALS(members, ('340200', '340100'))", true],
  ["A_OVERLAPS(members, ('340200', '999999'))", true],
])('%s is %s', (filter, answer) => {
  expect(fits(filter)).toBe(answer);
});

describe('what is not known', () => {
  test.each([
    ["batch = '1'", false],
    ["NOT batch = '1'", false],
    ["batch = '1' OR designatedYear = 2022", true],
    ["batch = '1' AND designatedYear = 1", false],
    ["NOT (batch = '1' AND designatedYear = 1)", true],
    ["batch LIKE '%'", false],
    ['batch IS NULL', true],
    ["batch IN ('1')", false],
    ['designatedYear / 0 > 1', false],
  ])('%s is %s: neither true nor false is unknown', (filter, answer) => {
    expect(fits(filter)).toBe(answer);
  });

  test('an item without a position fits no relation, not even to be disjoint', () => {
    expect(fits('S_DISJOINT(geometry, POINT(0 0))', null)).toBe(false);
    expect(fits('geometry IS NULL', null)).toBe(true);
  });
});

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
  ],
};
const neighbour = 'POLYGON((4 0, 8 0, 8 4, 4 4, 4 0))';

test.each([
  [`S_TOUCHES(geometry, ${neighbour})`, true],
  [`S_INTERSECTS(geometry, ${neighbour})`, true],
  [`S_OVERLAPS(geometry, ${neighbour})`, false],
  ['S_TOUCHES(geometry, geometry)', false],
  ['S_OVERLAPS(geometry, BBOX(2, 2, 6, 6))', true],
  ['S_CONTAINS(geometry, MULTIPOINT(1 1, 3 3))', true],
  ['S_CONTAINS(geometry, POINT(0 0))', false],
  ['S_WITHIN(geometry, MULTIPOLYGON(((-1 -1, 5 -1, 5 5, -1 5, -1 -1)), ((9 9, 10 9, 10 10, 9 9))))', true],
  ['S_CROSSES(LINESTRING(-1 1, 5 1), geometry)', true],
  ['S_EQUALS(geometry, POLYGON((4 0, 4 4, 0 4, 0 0, 2 0, 4 0)))', true],
  ['S_DISJOINT(geometry, BBOX(5, 5, 6, 6))', true],
  ['S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(9 9), LINESTRING(-1 1, 1 1)))', true],
])('%s of a square is %s', (filter, answer) => {
  expect(fits(filter, square)).toBe(answer);
});

test('a pattern made to be slow is not', () => {
  const pattern = `${'%a'.repeat(40)}%b`;
  const startedAt = performance.now();
  const filter = compileFilter(readTextFilter(`nameEn LIKE '${pattern}'`, keep));
  expect(filter({ valueOf: () => 'a'.repeat(20_000), geometry: () => null })).toBe(false);
  // A second would be a thousand times what it takes; an exponential one would never end.
  expect(performance.now() - startedAt).toBeLessThan(5000);
});
