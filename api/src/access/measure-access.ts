import { completenessOf } from '../coverage/completeness.ts';
import { isKept } from '../coverage/measure-coverage.ts';
import { oldestDate } from '../coverage/oldest-date.ts';
import { findScope, groupByRegion, macroScopes, type RegionScope, scopeOf } from '../coverage/region-scope.ts';
import { finish, type Steps } from '../measures/steps.ts';
import { askedModelSteps } from '../readmodel/of-bank.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { allClusterSteps, describeAccess, type MeasuredAccess } from './measure-clusters.ts';
import type { AccessAnswer, NotMeasuredReason } from './schema.ts';
import { describeEquity, summarizeRegion } from './summarize.ts';
import type { AccessParameters } from './work-out-access.ts';

const definitions = { access: 'M3', match: 'M4', concentration: 'M5', gap: 'M6', equity: 'M9' } as const;

/** The whole answer of `/api/access`, or null where the region is not known. */
export function measureAccess(current: ReadModel, parameters: AccessParameters): AccessAnswer | null {
  return finish(accessSteps(current, parameters));
}

/** The same in steps. */
export function* accessSteps(current: ReadModel, parameters: AccessParameters): Steps<AccessAnswer | null> {
  const model = yield* askedModelSteps(current, parameters);
  const scope = findScope(model, parameters.region);
  const nation = findScope(model, 'nation');
  if (scope === null || nation === null) return null;
  const all = yield* allClusterSteps(model, parameters);
  const byRegion = groupByRegion(all.clusters.filter(({ located }) => isKept(located.cluster, parameters)));
  const clustersOf = (region: RegionScope) => byRegion.get(region.id) ?? [];
  const summed = (region: RegionScope) => summarizeRegion(region, clustersOf(region));
  const regionsAt = (level: 'province' | 'prefecture') =>
    model.gazetteer.regions
      .filter((region) => region.level === level && (level === 'province' || byRegion.has(region.adcode)))
      .map((region) => summed(scopeOf(region)));
  const inScope = clustersOf(scope);
  return {
    parameters,
    dataVersion: model.version,
    dataAsOf: oldestDate(model),
    asOf: model.asOf,
    completeness: completenessOf(model),
    definitions,
    notMeasured: all.notMeasured ?? reasonOfScope(inScope),
    reachedSupply: all.reachedSupply,
    scope: summed(scope),
    nation: summed(nation),
    macroRegions: macroScopes(model).map(summed),
    provinces: regionsAt('province'),
    prefectures: regionsAt('prefecture'),
    equity: describeEquity(inScope),
    clusters: inScope.map(describeAccess),
  };
}

/** Why the scope has no number: no cluster is kept, or those kept weigh nothing. */
export function reasonOfScope(kept: readonly MeasuredAccess[]): NotMeasuredReason | null {
  if (kept.length === 0) return 'no-clusters';
  return kept.every(({ demandWeight }) => demandWeight === 0) ? 'no-demand' : null;
}
