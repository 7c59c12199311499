import type { ClusterCoverageDetail, NearestBranch } from '@icfm/api/coverage/schema';
import { expect, test } from 'vitest';
import { createFormat } from '../../i18n/format.ts';
import { zh } from '../../i18n/zh.ts';
import { whySentences } from './why-sentences.ts';

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
  },
  coverage: {
    id: 'AMC-001',
    kind: 'advanced-manufacturing',
    sector: 'new-materials',
    nameZh: '甲集群',
    nameEn: 'Cluster A',
    designatedYear: 2022,
    coreAdcode: '340100',
    memberAdcodes: ['340100'],
    provinceAdcodes: ['340000'],
    longitude: 117.2,
    latitude: 31.8,
    verdicts: {
      presence: 'not-measured',
      specialised: 'none-known',
      matched: 'none-known',
      authorisedUnknownAsNo: 'none-known',
      authorisedUnknownAsYes: 'none-known',
    },
    isFragile: false,
    memberShare: { certain: 0, possible: 0 },
    branchesInReach: { certain: 0, possible: 0 },
    nearest: {
      branch: null,
      specialised: nearest('乙科技支行', 63, 63, 63),
      matched: nearest('丙支行', 141, 120, 162),
    },
  },
  members: [],
  branches: [],
};

const context = { words: zh, format: createFormat('zh'), nameOfMember: () => '合肥市' };

test('a cluster without a known branch names the nearest one and the nearest matching one', () => {
  expect(whySentences(detail, context)).toEqual([
    '未发现：最近的专营支行乙科技支行距 63 公里，超出 50 公里。',
    '最近的对口支行丙支行距 141 公里（120–162），匹配度 0.3。',
  ]);
});

test('a possible verdict says that the position is not known sharply', () => {
  const coverage = {
    ...detail.coverage,
    verdicts: { ...detail.coverage.verdicts, specialised: 'possible' as const },
    nearest: { ...detail.coverage.nearest, specialised: nearest('乙科技支行', 63, 41, 85), matched: null },
  };
  const [first, second] = whySentences({ ...detail, coverage }, context);
  expect(first).toContain('估计距 63 公里（41–85），只知位于地级市');
  expect(second).toBe('名录中没有行业对口的支行。');
});
