import { expect, test } from 'vitest';
import { placeGroups } from './region-layout.ts';
import { type RegionRow, spreadOf } from './region-rows.ts';

const row = (id: string, value: number | null, clusters = 9): RegionRow => ({
  id,
  clusters,
  value,
  possible: null,
  isSmall: clusters < 5,
});
const group = (id: string, rows: RegionRow[]) => ({ id, own: null, rows });

test('the highest and the lowest are those with enough clusters and a figure', () => {
  const groups = [
    group('east', [row('a', 1, 2), row('b', 0.9), row('c', 0.4)]),
    group('west', [row('d', 0), row('e', null, 0)]),
  ];
  expect(spreadOf(groups)).toMatchObject({ highest: { id: 'b' }, lowest: { id: 'd' } });
  expect(spreadOf([group('east', [row('a', 1, 2), row('b', 0.9)])])).toBeNull();
});

test('wide, each group has a column; narrow, they stand below each other', () => {
  const groups = ['east', 'central', 'west', 'northeast'].map((id) => group(id, [row(`${id}1`, 1)]));
  expect(placeGroups(groups, 960).placed.map(({ top }) => top)).toEqual([0, 0, 0, 0]);
  expect(new Set(placeGroups(groups, 320).placed.map(({ left }) => left))).toEqual(new Set([0]));
});

test('one long group is cut into columns that keep all rows in order', () => {
  const rows = Array.from({ length: 14 }, (_, index) => row(`p${index}`, 1 - index / 14));
  const { placed } = placeGroups([group('440000', rows)], 960);
  expect(placed).toHaveLength(3);
  expect(placed.flatMap((each) => each.rows.map((placedRow) => placedRow.row.id))).toEqual(rows.map(({ id }) => id));
});
