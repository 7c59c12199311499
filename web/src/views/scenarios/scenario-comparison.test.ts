import { expect, test } from 'vitest';
import { createFormat } from '../../i18n/format.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { comparedSites } from './compared-sites.ts';
import { differenceSentence } from './difference-sentence.ts';
import { sampleChoice, samplePlan, sampleSite } from './sample-plan.ts';
import { differenceOf, marginalWeight, splitSites } from './scenario-comparison.ts';

const choice = (...ids: string[]) =>
  sampleChoice({ sites: ids.map((id, at) => sampleSite({ id, gainWeight: 3 - at })) });

test('sites are shared, or of one plan alone', () => {
  const split = splitSites(choice('a', 'b'), choice('b', 'c'));
  expect(Object.values(split).map((sites) => sites.map(({ id }: { id: string }) => id))).toEqual([['b'], ['a'], ['c']]);
  expect(splitSites(null, choice('a')).onlyOther.length).toBe(1);
});

test('on the map the first plan is filled, the shared sites with it, the second alone hollow', () => {
  const [one, other] = [
    { name: '甲', plan: choice('a', 'b') },
    { name: '乙', plan: choice('b', 'c') },
  ];
  const drawn = comparedSites(one, other, ({ id }) => id).map(({ id, rank, isHollow, label }) => [
    id,
    rank,
    isHollow,
    label,
  ]);
  expect(drawn).toEqual([
    ['c', 2, true, 'c · 乙'],
    ['a', 1, false, 'a · 甲'],
    ['b', 2, false, 'b · 甲 + 乙'],
  ]);
});

test('the marginal weight is what the last site adds', () => {
  expect(marginalWeight(choice('a', 'b'))).toBe(2);
  expect(marginalWeight(choice())).toBeNull();
  expect(marginalWeight(null)).toBeNull();
});

const sentence = (other: Partial<ReturnType<typeof sampleChoice>>, language: 'zh' | 'en' = 'zh') => {
  const [first, second] = [samplePlan(), samplePlan({ plan: sampleChoice(other) })];
  const difference = differenceOf(first, second);
  return (
    difference &&
    differenceSentence(
      difference,
      { one: '甲', other: '乙', coveredWeight: 8 },
      { words: scenarioWords[language].compare, format: createFormat(language) },
    )
  );
};

test('the better plan is named first, with clusters and cost', () => {
  expect(sentence({ coveredWeight: 9.5, coveredClusters: 9, cost: 2 })).toBe(
    '“乙”多覆盖权重 1.5，多 1 个集群，成本高 1。',
  );
  expect(sentence({ coveredWeight: 7, coveredClusters: 8, cost: 2 })).toBe('“甲”多覆盖权重 1，集群数相同，成本低 1。');
  expect(sentence({ coveredWeight: 9, coveredClusters: 7 }, 'en')).toBe(
    '“乙” covers 1 more weight (clusters: 1 fewer), at the same cost.',
  );
});

test('rounding noise of sums is no difference, and without a plan nothing is compared', () => {
  expect(sentence({ coveredWeight: 8 + 1e-12, cost: 0.4 })).toBe('两个方案覆盖的需求权重相同（8）；“乙”成本低 0.6。');
  expect(differenceOf(samplePlan({ plan: null }), samplePlan())).toBeNull();
});
