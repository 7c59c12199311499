import { expect, test } from 'vitest';
import { twoStepAccess } from './accessibility.ts';
import { createTableBuilder } from './accessibility-table.ts';
import { tableOf } from './sample-table.ts';

test('a branch is divided among those it reaches, by weight and strength', () => {
  // Branch 0: demand 1·1 + 3·½ = 2.5, R = 0.4. Branch 1: demand 3·1 = 3, R = 2/3.
  const strengths = tableOf([
    [1, 0],
    [0.5, 1],
  ]);
  const access = twoStepAccess(strengths, [1, 3], Float64Array.of(1, 2));
  expect(access?.demands).toEqual(Float64Array.of(2.5, 3));
  expect(access?.values[0]).toBeCloseTo(0.4, 12);
  expect(access?.values[1]).toBeCloseTo(0.2 + 2 / 3, 12);
  expect(access?.reachedSupply).toBe(3);
});

test('a cluster of weight 0 uses up nothing and is served what the others leave', () => {
  const strengths = tableOf([[1], [0.5]]);
  const access = twoStepAccess(strengths, [2, 0], Float64Array.of(1));
  expect([...(access?.values ?? [])]).toEqual([0.5, 0.25]);
});

test('a branch that reaches no demand is not counted and offers nothing', () => {
  const access = twoStepAccess(
    tableOf([
      [1, 0, 0],
      [0, 1, 0],
    ]),
    [1, 0],
    Float64Array.of(1, 1, 1),
  );
  expect([...(access?.values ?? [])]).toEqual([1, 0]);
  expect(access?.reachedSupply).toBe(1);
});

test('without demand there is no access: no cluster, or all weights 0', () => {
  expect(twoStepAccess(tableOf([]), [], Float64Array.of(1))).toBeNull();
  expect(twoStepAccess(tableOf([[1]]), [0], Float64Array.of(1))).toBeNull();
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e13])('a weight of %d is refused by name', (weight) => {
  expect(() => twoStepAccess(tableOf([[1], [1]]), [1, weight], Float64Array.of(1))).toThrow(/demand weight 1: wanted/);
});

test('a table grows with its rows', () => {
  const builder = createTableBuilder();
  for (let column = 0; column < 5000; column += 1) builder.add(column, column / 2);
  builder.endRow();
  builder.endRow();
  const { starts, columns, values } = builder.finish();
  expect([...starts]).toEqual([0, 5000, 5000]);
  expect([columns.length, columns[4999], values[4999]]).toEqual([5000, 4999, 2499.5]);
});
