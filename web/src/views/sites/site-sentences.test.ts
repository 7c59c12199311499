import { expect, test } from 'vitest';
import { fill } from '../../i18n/fill.ts';
import { createFormat } from '../../i18n/format.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { sampleChoice, samplePlan, sampleSite } from '../scenarios/sample-plan.ts';
import { finePercent, gapText, sharePair } from './fine-percent.ts';
import {
  certificateSentence,
  gainSentence,
  greedySentence,
  pickSentence,
  proofSentence,
  tieSentence,
} from './site-sentences.ts';

const [zh, en] = [siteAnswerWords.zh, siteAnswerWords.en];
const format = createFormat('zh');
const feasible = { status: 'feasible', incumbent: 8, bound: 10, gap: 0.2, seconds: 10 } as const;

function headline(answer: ReturnType<typeof samplePlan>, words = zh): string {
  const gain = gainSentence(answer, words, format);
  return gain ? fill(gain.template, { ...gain.texts, clusters: gain.count }) : '';
}

test('the headline says what is opened and what it adds', () => {
  expect(headline(samplePlan())).toBe('开设 1 家网点，可新增覆盖 3 个集群（权重 3），覆盖率由 50% 升至 80%。');
});

test('openings and upgrades are counted apart', () => {
  const sites = [sampleSite(), sampleSite({ id: 'branch-b1', action: 'upgrade' })];
  expect(headline(samplePlan({ plan: sampleChoice({ sites }) }))).toMatch(/^开设 1 家、升级 1 家网点，/);
});

test('optimal is said of a proved answer alone', () => {
  expect(proofSentence(samplePlan().certificate, zh, format)).toBe('已证明最优。');
  for (const status of ['feasible', 'undecided', 'infeasible'] as const) {
    const words = [zh, en].map((each) => proofSentence({ ...feasible, status }, each, format));
    expect(words[0]).not.toContain('已证明最优');
    expect(words[1]).not.toContain('Proved optimal');
  }
});

test('an answer that ran out of time says how far it may be from the best, or that nobody knows', () => {
  expect(proofSentence(feasible, zh, format)).toBe('这是限时内找到的最好方案，尚未证明最优：与最优最多相差 20%。');
  expect(certificateSentence(feasible, zh, format)).toBe('达到 8；任何选择都不会超过 10，因此与最优最多相差 20%。');
  expect(certificateSentence({ ...feasible, bound: null, gap: null }, zh, format)).toContain('未知');
  expect(certificateSentence({ ...feasible, status: 'undecided', incumbent: null }, zh, format)).toBe(
    '在限时内没有结论；任何选择都不会超过 10。',
  );
});

test('the greedy choice stands beside the plan with how much less it covers', () => {
  // 8 − 7 = 1 of 8: 12.5 %.
  expect(greedySentence(samplePlan(), en, createFormat('en'))).toBe(
    'Always taking what adds most at once covers 7, which is 1 less (13%)',
  );
  expect(greedySentence(samplePlan({ greedy: sampleChoice() }), zh, format)).toContain('这次也覆盖 8');
});

test('ties are complete only where no further one is proved to exist', () => {
  const [other] = [[{ id: 'county-1', nameZh: '甲', nameEn: 'A' }]];
  expect(tieSentence(samplePlan({ ties: { others: [other], isComplete: false } }), zh, format)).toBe(
    '至少另有 1 组选择覆盖同样多。',
  );
  expect(tieSentence(samplePlan(), zh, format)).toBe('没有其他组合覆盖同样多。');
  expect(tieSentence(samplePlan({ ties: { others: [], isComplete: false } }), zh, format)).toContain('尚未查清');
});

function withPick(regretWeight: number, coveredClusters: number, isBeyondLimit = false) {
  const choice = sampleChoice({ coveredClusters });
  return samplePlan({ pick: { choice, regretWeight, regretShare: regretWeight / 8, isBeyondLimit } });
}

test('the own choice is held against the plan', () => {
  expect(pickSentence(withPick(1, 7), zh, format)).toBe('比最优少 13%（少覆盖 1 个集群，权重 1）。');
  expect(pickSentence(withPick(1, 8), zh, format)).toBe('比最优少 13%（权重 1；覆盖的集群数不少）。');
  expect(pickSentence(withPick(0, 8), zh, format)).toBe('与最优覆盖同样多。');
  expect(pickSentence(withPick(-1, 9, true), zh, format)).toContain('超出了限额');
  expect(pickSentence(samplePlan(), zh, format)).toBeNull();
});

test('against a plan that is not proved the own choice may be better, and nothing is called optimal', () => {
  const unproved = { ...withPick(1, 7), certificate: feasible };
  expect(pickSentence(unproved, zh, format)).toMatch(/^比已找到的最好方案少/);
  expect(pickSentence({ ...withPick(-1, 9), certificate: feasible }, zh, format)).toBe(
    '比限时内找到的方案多覆盖权重 1。',
  );
});

test('a small share keeps a decimal and what is not nothing is never 0 %', () => {
  expect(finePercent(0.021, format)).toBe('2.1%');
  expect(finePercent(0.0001, format)).toBe('0.1%');
  expect(finePercent(0, format)).toBe('0%');
  expect(sharePair(0.1204, 0.1238, format)).toEqual(['12%', '12.4%']);
});

test('how far off a plan may be is never said smaller than it is', () => {
  expect(gapText(0.12345)).toBe('12.35%');
  expect(gapText(0.000001)).toBe('0.01%');
  expect(gapText(0.2)).toBe('20%');
  expect(proofSentence({ ...feasible, gap: 0.2021 }, zh, format)).toContain('最多相差 20.21%');
});
