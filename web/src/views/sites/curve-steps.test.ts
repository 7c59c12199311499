import type { CurvePoint } from '@icfm/api/sites/schema';
import { expect, test } from 'vitest';
import { samplePlan } from '../scenarios/sample-plan.ts';
import { firstFlat, longestCurve, nearestStep, weightRange } from './curve-steps.ts';

function point(limit: number, coveredWeight: number, changes: Partial<CurvePoint> = {}): CurvePoint {
  return {
    limit,
    status: 'optimal',
    coveredWeight,
    bound: coveredWeight,
    gainWeight: 1,
    greedyWeight: coveredWeight,
    ...changes,
  };
}

const short = samplePlan({ curve: [point(0, 5), point(1, 8)] });
const { parameters } = short;
const long = samplePlan({
  parameters: { ...parameters, newSites: 3 },
  curve: [0, 1, 2, 3].map((n) => point(n, 5 + n)),
});

test('beyond its end a curve goes on with the one of a larger limit of the same question', () => {
  expect(longestCurve(short, [long]).map(({ coveredWeight }) => coveredWeight)).toEqual([5, 8, 7, 8]);
  expect(longestCurve(long, [short])).toEqual(long.curve);
});

test('curves of another question, of other data, or by budget do not go on with it', () => {
  const others = [
    { ...long, dataVersion: 'v2' },
    { ...long, parameters: { ...long.parameters, reachKilometers: 80 } },
    { ...long, parameters: { ...long.parameters, budget: 3 } },
  ];
  expect(longestCurve(short, others)).toEqual(short.curve);
});

test('the scale spans from today to the best possible, bounds included', () => {
  expect(weightRange([point(0, 116), point(1, 121, { bound: 125, status: 'feasible' })])).toEqual([116, 125]);
  expect(weightRange([point(0, 5), point(1, 5)])).toEqual([4, 6]);
});

test('the nearest step is found, also between points and where none was solved', () => {
  expect(nearestStep([point(1, 1), point(2, 2), point(3, 3)], 2.4)).toBe(1);
  expect(nearestStep([], 2)).toBe(0);
});

test('a curve is flat from the first point that nothing exceeds', () => {
  expect(firstFlat([point(0, 5), point(1, 8), point(2, 8)])?.limit).toBe(1);
  expect(firstFlat([point(0, 5), point(1, 8)])).toBeNull();
});
