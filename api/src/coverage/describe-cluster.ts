import type { MeasuredDepth, NearestOf } from '../measures/coverage.ts';
import { type MatchTable, matchStrength } from '../measures/sector-match.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import type { MeasuredCluster } from './measure-coverage.ts';
import type { ClusterCoverage, NearestBranch, Verdict } from './schema.ts';
import { bandToMetre } from './to-metre.ts';

/** One cluster as `/api/coverage` tells it. */
export function describeCluster(
  model: ReadModel,
  { located, measure }: MeasuredCluster,
  matchTable: MatchTable,
): ClusterCoverage {
  const { cluster, places } = located;
  const core = places[0];
  const nearest = (found: NearestOf | null) => found && describeNearest(model, located, { ...found, matchTable });
  const { branch, specialised, matched } = measure.nearest;
  return {
    id: cluster.id,
    kind: cluster.kind,
    sector: cluster.sector,
    nameZh: cluster.nameZh,
    nameEn: cluster.nameEn,
    designatedYear: cluster.designatedYear,
    coreAdcode: cluster.hostAdcodes[0] ?? '',
    memberAdcodes: cluster.hostAdcodes,
    provinceAdcodes: [...new Set(places.map(({ region }) => region.provinceAdcode))],
    longitude: core?.longitude ?? 0,
    latitude: core?.latitude ?? 0,
    verdicts: verdictsOf(measure.verdicts, model.hasOrdinaryBranches),
    isFragile: measure.isFragile,
    memberShare: memberShareOf(measure.places.map(({ verdicts }) => verdicts.specialised)),
    branchesInReach: measure.inReach,
    nearest: {
      branch: model.hasOrdinaryBranches ? nearest(branch) : null,
      specialised: nearest(specialised),
      matched: nearest(matched),
    },
  };
}

function verdictsOf(
  verdicts: Record<MeasuredDepth, Verdict>,
  hasOrdinaryBranches: boolean,
): ClusterCoverage['verdicts'] {
  return hasOrdinaryBranches ? verdicts : { ...verdicts, presence: 'not-measured' };
}

function memberShareOf(verdicts: readonly Verdict[]): ClusterCoverage['memberShare'] {
  const share = (kept: readonly Verdict[]) =>
    verdicts.length === 0 ? 0 : verdicts.filter((verdict) => kept.includes(verdict)).length / verdicts.length;
  return { certain: share(['certain']), possible: share(['certain', 'possible']) };
}

/** The wire form of a nearest branch, with its match to the cluster's sector. */
export function describeNearest(
  model: ReadModel,
  { cluster, places }: LocatedCluster,
  found: NearestOf & { matchTable: MatchTable },
): NearestBranch | null {
  const branch = model.countedBranches[found.branch];
  if (!branch) return null;
  return {
    branchId: branch.id,
    nameZh: branch.nameZh,
    bankName: branch.bankName,
    memberAdcode: places[found.place]?.adcode ?? '',
    distanceKilometers: bandToMetre(found.band),
    match: matchStrength(branch.specialities, cluster.sector, model.groupOf, found.matchTable),
  };
}
