import { expect, test } from 'vitest';
import { createSolver } from '../sites/create-solver.ts';
import { type DrawsQuestion, solveDraws } from './site-draws.ts';

const solve = (await createSolver())(() => 10);
const tools = { solve, report: () => undefined };

// Two demands: site 0 is 40 from the first, site 1 is 48 from both, site 2 is 44 from the second.
const question: DrawsQuestion = {
  frame: {
    links: {
      demandStarts: Uint32Array.of(0, 1, 2),
      placeStarts: Uint32Array.of(0, 2, 4),
      candidates: Uint32Array.of(0, 1, 2, 1),
      kilometers: Float64Array.of(40, 48, 44, 48),
    },
    covered: Uint8Array.of(0, 0),
    suited: Uint8Array.of(1, 1),
    weights: [1, 1],
    memberRule: 'any',
    candidateCount: 3,
    forbidden: [],
  },
  locked: [],
  limit: { kind: 'count', mostNew: 1 },
  planned: [1],
  draws: [50, 45, 42].map((reachKilometers) => ({ reachKilometers, covered: Uint8Array.of(0, 0) })),
};

test('a site stays chosen as long as the reach drawn lets it cover as much', () => {
  // At 50 site 1 covers both; at 42 only site 0 covers anything.
  const apart = { ...question, draws: question.draws.filter((_, index) => index !== 1) };
  expect(solveDraws(apart, tools)).toEqual({
    draws: 2,
    chosen: [
      [1, 1],
      [0, 1],
    ],
    coveredWeight: { least: 1, most: 2 },
  });
});

test('of equal sites the planned one is kept', () => {
  const planned = { ...question, planned: [2], draws: question.draws.slice(1, 2) };
  expect(solveDraws(planned, tools).chosen).toEqual([[2, 1]]);
});

test('what is covered in a draw already needs no site', () => {
  const covered = { ...question, draws: [{ reachKilometers: 50, covered: Uint8Array.of(1, 1) }] };
  expect(solveDraws(covered, tools)).toMatchObject({ draws: 1, coveredWeight: { least: 2, most: 2 } });
});

test('draws that the time did not suffice for are not counted', async () => {
  const late = (await createSolver())(() => 0);
  expect(solveDraws(question, { ...tools, solve: late })).toEqual({ draws: 0, chosen: [], coveredWeight: null });
});
