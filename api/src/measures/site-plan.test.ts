import { expect, test } from 'vitest';
import { createSolver } from '../sites/create-solver.ts';
import type { Solve } from './integer-program.ts';
import { createSeededRandom } from './robustness-random.ts';
import { type PlanQuestion, solvePlan } from './site-plan.ts';

const createTimed = await createSolver();
const report = () => undefined;

/** So many demands, each reached by some of so many candidates, drawn from a seed. */
function drawn({ demands, candidates, near }: { demands: number; candidates: number; near: number }): PlanQuestion {
  const random = createSeededRandom(7);
  const pick = (most: number) => Math.floor(random() * most);
  const lists = Array.from({ length: demands }, () => [
    ...new Set(Array.from({ length: near }, () => pick(candidates))),
  ]);
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return {
    frame: {
      links: {
        demandStarts: Uint32Array.from({ length: demands + 1 }, (_, index) => index),
        placeStarts: Uint32Array.from(starts),
        candidates: Uint32Array.from(lists.flat()),
        kilometers: Float64Array.from(lists.flat(), () => 10 * random()),
      },
      covered: new Uint8Array(demands),
      suited: new Uint8Array(demands).fill(1),
      weights: Array.from({ length: demands }, () => 1 + pick(100)),
      memberRule: 'any',
      candidateCount: candidates,
      forbidden: [],
    },
    costs: [...Array.from({ length: candidates }, () => 1), 0],
    locked: [],
    limit: { kind: 'count', mostNew: 12 },
    curve: [],
    mostTies: 0,
  };
}

test('a plan that ran out of time is the best found, with a bound that no choice passes, and never called optimal', () => {
  const question = drawn({ demands: 90, candidates: 36, near: 4 });
  const hurried = solvePlan(question, { solveUntil: () => createTimed(() => 0.001), report }).best;
  const proved = solvePlan(question, { solveUntil: () => createTimed(() => 60), report }).best;
  expect(proved.certificate.status).toBe('optimal');
  expect(hurried.certificate.status).toBe('feasible');
  expect(hurried.sites?.length).toBe(12);
  const [found, best, bound] = [hurried.certificate.incumbent, proved.certificate.incumbent, hurried.certificate.bound];
  expect(found).toBeLessThanOrEqual(best ?? 0);
  expect(bound).toBeGreaterThanOrEqual(best ?? 0);
  expect(hurried.certificate.gap).toBeCloseTo(1 - (found ?? 0) / (bound ?? 1), 9);
});

test('without any time the greedy choice is given, bounded by all that is in reach', () => {
  const question = drawn({ demands: 40, candidates: 30, near: 2 });
  const late: Solve = () => ({ status: 'undecided', values: null, bound: null, seconds: 0 });
  const { best, greedy, ties } = solvePlan(question, { solveUntil: () => late, report });
  expect(best.sites).toEqual([...greedy].sort((a, b) => a - b));
  expect(best.certificate.status).toBe('feasible');
  expect(best.certificate.bound).toBe(question.frame.weights.reduce((sum, weight) => sum + weight, 0));
  expect(ties).toEqual({ others: [], isComplete: false });
});

test('a solver that claims more than its sites cover is not believed', () => {
  const question = drawn({ demands: 40, candidates: 30, near: 2 });
  const boastful: Solve = ({ columns }) => ({
    status: 'optimal',
    values: columns.map(() => 0),
    bound: 1e6,
    seconds: 0,
  });
  const { certificate } = solvePlan(question, { solveUntil: () => boastful, report }).best;
  expect(certificate.status).toBe('feasible');
});
