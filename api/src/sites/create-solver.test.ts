import { expect, test } from 'vitest';
import type { IntegerProgram } from '../measures/integer-program.ts';
import { createSolver } from './create-solver.ts';

const createTimed = await createSolver();
const solve = createTimed(() => 10);

/** The largest sum of the gains whose costs stay within `most`. */
function knapsack(gains: readonly number[], costs: readonly number[], most: number): IntegerProgram {
  return {
    sense: 'maximize',
    offset: 1,
    columns: gains.map((gain) => ({ gain, isInteger: true })),
    rows: [{ least: Number.NEGATIVE_INFINITY, most, entries: costs.map((cost, column) => [column, cost] as const) }],
  };
}

test('a knapsack is filled best and not by the best ratio', () => {
  // The first has the best ratio, 10 for 6; the other two together give 7 + 7 for 5 + 5. The offset adds 1.
  const solved = solve(knapsack([10, 7, 7], [6, 5, 5], 10));
  expect(solved.status).toBe('optimal');
  expect(solved.values?.map(Math.round)).toEqual([0, 1, 1]);
  expect(solved.bound).toBeCloseTo(15, 9);
});

test('gains that differ by a ten-thousandth of the whole are told apart', () => {
  const solved = solve(knapsack([100_000, 100_001], [1, 1], 1));
  expect(solved.values?.map(Math.round)).toEqual([0, 1]);
});

test('rows that no values meet are infeasible, and nothing more is said', () => {
  const { rows, ...rest } = knapsack([1], [1], 1);
  const solved = solve({ ...rest, rows: [...rows, { least: 2, most: 3, entries: [[0, 1]] }] });
  expect(solved).toMatchObject({ status: 'infeasible', values: null, bound: null });
});

test('a program without columns is its offset, or infeasible where a row asks for something', () => {
  const empty: IntegerProgram = { sense: 'minimize', offset: 4, columns: [], rows: [] };
  expect(solve(empty)).toMatchObject({ status: 'optimal', values: [], bound: 4 });
  expect(solve({ ...empty, rows: [{ least: 1, most: 2, entries: [] }] }).status).toBe('infeasible');
});

test('with hardly any time nothing is called optimal, without any nothing is tried', () => {
  const hurried = createTimed(() => 0.000_001);
  const gains = Array.from({ length: 60 }, (_, index) => 100 + ((index * 37) % 61));
  const costs = gains.map((gain, index) => gain + ((index * 17) % 13));
  expect(['feasible', 'undecided']).toContain(hurried(knapsack(gains, costs, 3001)).status);
  const late = createTimed(() => 0)(knapsack(gains, costs, 3001));
  expect(late).toEqual({ status: 'undecided', values: null, bound: null, seconds: 0 });
});
