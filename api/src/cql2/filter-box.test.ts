import { expect, test } from 'vitest';
import { filterBox } from './filter-box.ts';
import { readTextFilter } from './read-text.ts';

test.each([
  ['S_INTERSECTS(geometry, BBOX(113, 22, 115, 24))', [113, 22, 115, 24]],
  ["kind = 'innovative' AND S_WITHIN(geometry, LINESTRING(1 2, 3 4))", [1, 2, 3, 4]],
  ["kind = 'innovative' OR S_WITHIN(geometry, LINESTRING(1 2, 3 4))", null],
  ['S_DISJOINT(geometry, POINT(1 2))', null],
  ['NOT S_INTERSECTS(geometry, POINT(1 2))', null],
  ['S_INTERSECTS(POINT(1 2), POINT(1 2))', null],
  ['S_INTERSECTS(geometry, geometry)', null],
])('%s needs to look into %j', (filter, box) => {
  expect(filterBox(readTextFilter(filter, (position) => position))).toEqual(box);
});
