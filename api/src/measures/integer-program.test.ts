import { expect, test } from 'vitest';
import { certify } from './integer-program.ts';

const seconds = 2;

test('an answer that meets the proved bound is optimal, with a gap of 0', () => {
  const solved = { status: 'optimal', bound: 100.000001, seconds } as const;
  expect(certify(solved, 100)).toEqual({ status: 'optimal', incumbent: 100, bound: 100, gap: 0, seconds });
});

test('an answer without proof is feasible, and its gap is what may be missing of the best possible', () => {
  // (100 − 80) / 100 of a sum to be large, and (80 − 60) / 80 of a sum to be small
  expect(certify({ status: 'feasible', bound: 100, seconds }, 80)).toMatchObject({ status: 'feasible', gap: 0.2 });
  expect(certify({ status: 'feasible', bound: 60, seconds }, 80)).toMatchObject({ status: 'feasible', gap: 0.25 });
});

test('a solver that says optimal is not believed where the recount of its answer misses the bound', () => {
  const certificate = certify({ status: 'optimal', bound: 101, seconds }, 100);
  expect(certificate).toMatchObject({ status: 'feasible', incumbent: 100, bound: 101 });
});

test.each(['infeasible', 'undecided'] as const)('without an answer there is no gap: %s', (status) => {
  expect(certify({ status, bound: null, seconds }, null)).toEqual({
    status,
    incumbent: null,
    bound: null,
    gap: null,
    seconds,
  });
});

test('an answer without a bound has no gap, and nothing of nothing has a gap of 0', () => {
  expect(certify({ status: 'feasible', bound: null, seconds }, 5)).toMatchObject({ status: 'feasible', gap: null });
  expect(certify({ status: 'optimal', bound: 0, seconds }, 0)).toMatchObject({ status: 'optimal', gap: 0 });
});
