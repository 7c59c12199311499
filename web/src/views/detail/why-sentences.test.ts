import type { BranchInReach, ClusterCoverageDetail, NearestBranch } from '@icfm/api/coverage/schema';
import { expect, test } from 'vitest';
import { sampleCluster } from '../../api/sample-cluster.ts';
import { explainWords } from '../../i18n/explain-words.ts';
import { createFormat } from '../../i18n/format.ts';
import { zh } from '../../i18n/zh.ts';
import type { Depth } from '../../state/url.ts';
import { ruleSentence, whySentences } from './why-sentences.ts';

const nearest = (nameZh: string, estimate: number, lower: number, upper: number): NearestBranch => ({
  branchId: nameZh,
  nameZh,
  bankName: '某银行',
  memberAdcode: '340100',
  distanceKilometers: { estimate, lower, upper, isInside: false },
  match: 0.3,
});

const detail: ClusterCoverageDetail = {
  parameters: {
    reachKilometers: 50,
    memberRule: 'any',
    minimumMatch: 0.5,
    matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
    asOfYear: null,
    bank: null,
  },
  coverage: sampleCluster({
    nearest: {
      branch: null,
      specialised: nearest('乙科技支行', 63, 63, 63),
      matched: nearest('丙支行', 141, 120, 162),
    },
  }),
  members: [],
  branches: [],
};

const context = {
  words: zh,
  own: explainWords.zh,
  format: createFormat('zh'),
  nameOfMember: () => '合肥市',
};

const sentencesAt = (depth: Depth, of: ClusterCoverageDetail) =>
  whySentences(of, context).find((why) => why.depth === depth)?.sentences;

/** The same cluster with other verdicts and nearest branches. */
function having(
  verdicts: Partial<ClusterCoverageDetail['coverage']['verdicts']>,
  nearestOf: Partial<ClusterCoverageDetail['coverage']['nearest']> = {},
): ClusterCoverageDetail {
  const { coverage } = detail;
  return {
    ...detail,
    coverage: {
      ...coverage,
      verdicts: { ...coverage.verdicts, ...verdicts },
      nearest: { ...coverage.nearest, ...nearestOf },
    },
  };
}

const inReach = (authority: BranchInReach['authority'], match: number, verdict: 'certain' | 'possible') => ({
  ...nearest('丁支行', 12, 12, 12),
  ...{ match, authority, verdict, specialities: [], positionPrecision: 'prefecture', status: '', evidenceTier: 'A' },
});

test('presence that was not measured is said to be unknown, not missing', () => {
  expect(sentencesAt('presence', detail)).toEqual(['未载入普通网点名单，有无网点未测量：未知不等于没有。']);
});

test('measured presence names the nearest branch of any kind', () => {
  const measured = having({ presence: 'none-known' }, { branch: nearest('戊支行', 58, 58, 58) });
  expect(sentencesAt('presence', measured)).toEqual(['最近的银行网点戊支行距 58 公里。']);
});

test('a cluster without a known branch names the nearest one and the nearest matching one', () => {
  expect(sentencesAt('specialised', detail)).toEqual(['未发现：最近的专营支行乙科技支行距 63 公里，超出 50 公里。']);
  expect(sentencesAt('matched', detail)).toEqual([
    '最近的对口支行丙支行距 141 公里（120–162），匹配度 0.3，超出 50 公里。',
  ]);
  expect(sentencesAt('authorised', detail)).toEqual(['范围内没有对口支行，谈不上审批权。']);
});

test('a possible verdict says that the position is not known sharply, and how far off it may be', () => {
  const possible = having(
    { specialised: 'possible' },
    { specialised: nearest('乙科技支行', 63, 41, 85), matched: null },
  );
  const [first, second] = sentencesAt('specialised', possible) ?? [];
  expect(first).toContain('估计距 63 公里（41–85），只知位于地级市');
  expect(second).toBe('位置精度：乙科技支行的位置误差 ± 22 公里。');
  expect(sentencesAt('matched', possible)).toEqual(['名录中没有行业对口的支行。']);
});

test('a nearest branch within reach that the member rule does not let count is not called out of reach', () => {
  const near = having({}, { specialised: nearest('乙科技支行', 20, 20, 20) });
  expect(sentencesAt('specialised', near)).toEqual([
    '最近的专营支行乙科技支行距 20 公里，但按“任一所在地”口径还不够。',
  ]);
});

test('matching branches in reach are counted by certainty and by authority', () => {
  const branches = [
    inReach('unknown', 0.6, 'certain'),
    inReach('unknown', 1, 'possible'),
    inReach('yes', 0.6, 'possible'),
    inReach('no', 0.3, 'certain'),
  ];
  const of = {
    ...having(
      { matched: 'certain', authorisedUnknownAsNo: 'possible', authorisedUnknownAsYes: 'certain' },
      { matched: nearest('丁支行', 12, 12, 12) },
    ),
    branches,
  };
  expect(sentencesAt('matched', of)).toEqual([
    '范围内对口支行：确定 1 家，可能 2 家。',
    '最近的是丁支行，距 12 公里，匹配度 0.3。',
  ]);
  expect(sentencesAt('authorised', of)).toEqual([
    '范围内 3 家对口支行：有自有审批权 1 家，没有 0 家，审批权不明 2 家。',
    '不明的当作没有，为“可能覆盖”；当作有，为“确定覆盖”。',
  ]);
});

test('a cluster of several places says how many are covered under the rule, one of a single place nothing', () => {
  const member = {
    ...{ adcode: '340100', nameZh: '合肥市', nameEn: 'Hefei', isCore: true, longitude: 117.2, latitude: 31.8 },
    ...({ radiusKilometers: 60, matched: 'none-known', nearestSpecialised: null } as const),
  };
  const members = [
    { ...member, specialised: 'certain' as const },
    { ...member, specialised: 'none-known' as const },
  ];
  expect(ruleSentence({ ...detail, members }, context)).toBe('按“任一所在地”口径，1 / 2 个所在地被确定覆盖。');
  expect(ruleSentence(detail, context)).toBeNull();
});
