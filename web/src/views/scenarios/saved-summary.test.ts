import { createLoader } from 'nuqs';
import { expect, test } from 'vitest';
import { urlParsers } from '../../state/url.ts';
import { isAnswerOf } from './is-answer-of.ts';
import { samplePlan } from './sample-plan.ts';
import { summaryOf } from './saved-summary.ts';

const stateOf = createLoader(urlParsers);

test('a summary keeps what the plan came to', () => {
  expect(summaryOf(samplePlan())).toEqual({
    status: 'optimal',
    coveredWeight: 8,
    demandWeight: 10,
    coveredClusters: 8,
    cost: 1,
    siteIds: ['county-340123'],
  });
});

test('without a plan things are as today; without a measure there is no summary', () => {
  const certificate = { status: 'infeasible', incumbent: null, bound: null, gap: null, seconds: 0.1 } as const;
  expect(summaryOf(samplePlan({ plan: null, certificate }))).toEqual({
    status: 'infeasible',
    coveredWeight: 5,
    demandWeight: 10,
    coveredClusters: 5,
    cost: 0,
    siteIds: [],
  });
  expect(summaryOf(samplePlan({ plan: null, notMeasured: 'no-branches' }))).toBeNull();
});

test('an answer is told from the one to another question', () => {
  const { parameters } = samplePlan();
  expect(isAnswerOf(parameters, stateOf(new URLSearchParams('')))).toBe(true);
  for (const other of [
    'reach=60',
    'newSites=4',
    'budget=2',
    'locked=county-340123',
    'region=340000',
    'kinds=innovative',
    'depth=matched',
    'match=1,0.5,0.3',
    'weights=2,1,1',
    'seats=county',
  ]) {
    expect(isAnswerOf(parameters, stateOf(new URLSearchParams(other)))).toBe(false);
  }
});

test('authority is planned as matching, and both levels of seats are the usual ones', () => {
  const parameters = { ...samplePlan().parameters, depth: 'matched' as const };
  expect(isAnswerOf(parameters, stateOf(new URLSearchParams('depth=authorised&seats=prefecture,county')))).toBe(true);
});

test('with a budget the number of sites does not count, and the order of a list never does', () => {
  const parameters = { ...samplePlan().parameters, budget: 3, locked: ['b', 'a'] };
  expect(isAnswerOf(parameters, stateOf(new URLSearchParams('budget=3&newSites=9&locked=a,b')))).toBe(true);
});
