import type { Cluster } from '@icfm/data/model/cluster';
import { type ClusterMeasure, clusterSteps } from '../measures/coverage.ts';
import { finish, type Steps } from '../measures/steps.ts';
import { tally } from '../measures/summary.ts';
import { askedModelSteps } from '../readmodel/of-bank.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import { completenessOf } from './completeness.ts';
import { describeCluster } from './describe-cluster.ts';
import { oldestDate } from './oldest-date.ts';
import { findScope, groupByRegion, macroScopes, type RegionScope, scopeOf } from './region-scope.ts';
import type { CoverageAnswer, CoverageParameters, CoverageSummary } from './schema.ts';

/** One cluster, what it weighs, and its measure. */
export interface MeasuredCluster {
  located: LocatedCluster;
  demandWeight: number;
  measure: ClusterMeasure;
}

/** Measures every cluster that the filters keep, whatever its region, in steps. */
export function* measureClusterSteps(model: ReadModel, parameters: CoverageParameters): Steps<MeasuredCluster[]> {
  const measured: MeasuredCluster[] = [];
  for (const located of model.clusters) {
    if (!isKept(located.cluster, parameters)) continue;
    const { sector, kind } = located.cluster;
    const question = { ...parameters, groupOf: model.groupOf };
    const measure = yield* clusterSteps(model.network, { sector, places: located.places }, question);
    measured.push({ located, demandWeight: parameters.kindWeights[kind], measure });
  }
  return measured;
}

/** Whether the filters keep a cluster, whatever its region. */
export function isKept(
  { kind, sector }: Pick<Cluster, 'kind' | 'sector'>,
  { kinds, sectors }: Pick<CoverageParameters, 'kinds' | 'sectors'>,
): boolean {
  return (kinds.length === 0 || kinds.includes(kind)) && (sectors.length === 0 || sectors.includes(sector));
}

/** The whole answer of `/api/coverage`, or null where the region is not known. */
export function measureCoverage(current: ReadModel, parameters: CoverageParameters): CoverageAnswer | null {
  return finish(coverageSteps(current, parameters));
}

/** The same in steps. */
export function* coverageSteps(current: ReadModel, parameters: CoverageParameters): Steps<CoverageAnswer | null> {
  const model = yield* askedModelSteps(current, parameters);
  const scope = findScope(model, parameters.region);
  const nation = findScope(model, 'nation');
  if (scope === null || nation === null) return null;
  const measured = yield* measureClusterSteps(model, parameters);
  const byRegion = groupByRegion(measured);
  const summed = (region: RegionScope) => ({
    ...region,
    summary: summaryOf(byRegion.get(region.id) ?? [], model.hasOrdinaryBranches),
  });
  const regionsAt = (level: 'province' | 'prefecture') =>
    model.gazetteer.regions
      .filter((region) => region.level === level && (level === 'province' || byRegion.has(region.adcode)))
      .map((region) => summed(scopeOf(region)));
  return {
    parameters,
    dataVersion: model.version,
    dataAsOf: oldestDate(model),
    asOf: model.asOf,
    completeness: completenessOf(model),
    scope: summed(scope),
    nation: summed(nation),
    macroRegions: macroScopes(model).map(summed),
    provinces: regionsAt('province'),
    prefectures: regionsAt('prefecture'),
    clusters: measured
      .filter(({ located }) => located.regionIds.has(scope.id))
      .map((cluster) => describeCluster(model, cluster, parameters.matchTable)),
  };
}

/** The headline of a set of clusters. Presence is not measured while no ordinary branches are loaded. */
function summaryOf(measures: readonly MeasuredCluster[], hasOrdinaryBranches: boolean): CoverageSummary {
  const presence = { isMeasured: hasOrdinaryBranches, ...tally(measures, 'presence') };
  return {
    clusters: measures.length,
    demandWeight: measures.reduce((sum, { demandWeight }) => sum + demandWeight, 0),
    presence: hasOrdinaryBranches ? presence : notMeasured,
    specialised: { isMeasured: true, ...tally(measures, 'specialised') },
    matched: { isMeasured: true, ...tally(measures, 'matched') },
    authorised: {
      unknownAsNo: { isMeasured: true, ...tally(measures, 'authorisedUnknownAsNo') },
      unknownAsYes: { isMeasured: true, ...tally(measures, 'authorisedUnknownAsYes') },
    },
    fragile: measures.filter(({ measure }) => measure.isFragile).length,
  };
}

const notMeasured = {
  isMeasured: false,
  certain: 0,
  possible: 0,
  noneKnown: 0,
  certainShare: null,
  possibleShare: null,
  certainWeightShare: null,
  possibleWeightShare: null,
};
