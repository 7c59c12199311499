import type { CoverageAnswer, RegionCoverage, VerdictCounts } from '@icfm/api/coverage/schema';
import { expect, test } from 'vitest';
import { rankOfPlace } from './place-rank.ts';

function counts(certain: number, clusters: number, isMeasured = true): VerdictCounts {
  const share = isMeasured && clusters > 0 ? certain / clusters : null;
  return {
    ...{ isMeasured, certain, possible: 0, noneKnown: clusters - certain },
    ...{ certainShare: share, possibleShare: share, certainWeightShare: share, possibleWeightShare: share },
  };
}

function region(id: string, level: RegionCoverage['level'], certain: number, clusters: number): RegionCoverage {
  const all = counts(certain, clusters);
  return {
    ...{ id, level, nameZh: id, nameEn: id },
    summary: {
      ...{ clusters, demandWeight: clusters, fragile: 0 },
      presence: counts(0, clusters, false),
      ...{ specialised: all, matched: all, authorised: { unknownAsNo: all, unknownAsYes: all } },
    },
  };
}

const provinces = [
  region('110000', 'province', 9, 10),
  region('320000', 'province', 5, 10),
  region('330000', 'province', 1, 2),
  region('540000', 'province', 0, 0),
  region('340000', 'province', 1, 4),
];

function answerFor(scope: RegionCoverage): CoverageAnswer {
  return {
    parameters: {
      ...{
        reachKilometers: 50,
        memberRule: 'any',
        minimumMatch: 0.5,
        asOfYear: null,
        bank: null,
        kinds: [],
        sectors: [],
      },
      matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
      kindWeights: { 'advanced-manufacturing': 1, 'sme-characteristic': 1, innovative: 1 },
      region: scope.id,
    },
    ...{ dataVersion: '', dataAsOf: '', asOf: null, completeness: [], clusters: [] },
    ...{ scope, nation: region('nation', 'nation', 16, 26), macroRegions: [], provinces, prefectures: [] },
  };
}

const rank = (id: string) => {
  const scope = provinces.find((each) => each.id === id);
  return scope ? rankOfPlace(answerFor(scope), 'specialised') : null;
};

test('places are ranked from the highest share among those with clusters, and ties share a rank', () => {
  expect(rank('110000')).toEqual({ level: 'province', rank: 1, total: 4 });
  expect(rank('320000')).toEqual({ level: 'province', rank: 2, total: 4 });
  expect(rank('330000')).toEqual({ level: 'province', rank: 2, total: 4 });
  expect(rank('340000')).toEqual({ level: 'province', rank: 4, total: 4 });
});

test('a place without clusters, the nation, and what is not measured have no rank', () => {
  expect(rank('540000')).toBeNull();
  expect(rankOfPlace(answerFor(region('nation', 'nation', 16, 26)), 'specialised')).toBeNull();
  expect(rankOfPlace(answerFor(region('110000', 'province', 9, 10)), 'presence')).toBeNull();
});
