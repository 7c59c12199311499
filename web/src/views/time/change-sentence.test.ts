import type { ChangesAnswer, DepthChange, YearOfChange } from '@icfm/api/changes/schema';
import { expect, test } from 'vitest';
import { createFormat } from '../../i18n/format.ts';
import { timeWords } from '../../i18n/time-words.ts';
import { boundSentences, changeSentence, signed } from './change-sentence.ts';

const zh = { words: timeWords.zh, format: createFormat('zh') };

const band = (undatedAsOpen: number, undatedAsClosed: number) => ({ undatedAsOpen, undatedAsClosed });
const still: DepthChange = {
  covered: band(8, 2),
  change: band(0, 0),
  listEffect: band(0, 0),
  branchEffect: band(0, 0),
};
const year = (number: number, specialised: DepthChange): YearOfChange => ({
  year: number,
  clusters: 178,
  addedClusters: 65,
  datedBranches: 27,
  openedBranches: 5,
  specialised,
  matched: still,
});
const grown: DepthChange = {
  covered: band(101, 44),
  change: band(38, 21),
  listEffect: band(38, 18),
  branchEffect: band(0, 3),
};
const answer: Pick<ChangesAnswer, 'branches' | 'undatedBranches'> = { branches: 205, undatedBranches: 177 };
const whole = (part: typeof answer): ChangesAnswer => ({
  ...part,
  dataVersion: '1',
  notMeasured: null,
  undatedClusters: 14,
  years: [],
  parameters: {
    reachKilometers: 50,
    memberRule: 'any',
    minimumMatch: 0.5,
    matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
    asOfYear: null,
    bank: null,
    kindWeights: { 'advanced-manufacturing': 1, 'sme-characteristic': 1, innovative: 1 },
    kinds: [],
    sectors: [],
    region: 'nation',
  },
});
const step = { entry: year(2024, grown), before: year(2023, still), depth: 'specialised' as const };

test('a year says how many more it covers and what brought them', () => {
  expect(changeSentence(step, zh)).toBe('2024 年比 2023 年多覆盖 38 个：名录扩大 +38，新设支行 0');
});

test('the other bound and what the dates cannot tell follow', () => {
  expect(boundSentences(step, whole(answer), zh)).toEqual([
    '开业年份不明的 177 家支行按已开业计；若按未开业计，多覆盖 21 个：名录扩大 +18，新设支行 +3。',
    '205 家支行中 177 家没有开业年份，“新设支行”只算得到其余 28 家，可能偏低。',
  ]);
  expect(boundSentences(step, whole({ branches: 205, undatedBranches: 0 }), zh)).toEqual([]);
});

test('a year without change says so, and the first year stands against none', () => {
  expect(changeSentence({ ...step, entry: year(2020, still) }, zh)).toBe(
    '2020 年与 2023 年相比，确定覆盖数不变（8 个）',
  );
  expect(changeSentence({ ...step, before: null }, zh)).toBe('名录自 2024 年起：认定 178 个，其中确定覆盖 101 个');
});

test('effects that cancel each other are told, not hidden', () => {
  const cancelled = { ...still, listEffect: band(2, 0), branchEffect: band(-2, 0) };
  expect(changeSentence({ ...step, entry: year(2020, cancelled) }, zh)).toContain('名录扩大 +2，新设支行 −2');
});

test('a figure carries its sign', () => {
  expect([3, 0, -2].map((value) => signed(value, zh.format))).toEqual(['+3', '0', '−2']);
});
