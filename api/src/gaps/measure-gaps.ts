import { reasonOfScope } from '../access/measure-access.ts';
import { type AccessOfAll, allClusterSteps, type MeasuredAccess } from '../access/measure-clusters.ts';
import { summarizeRegion } from '../access/summarize.ts';
import { completenessOf } from '../coverage/completeness.ts';
import { isKept, type MeasuredCluster, measureClusterSteps } from '../coverage/measure-coverage.ts';
import { oldestDate } from '../coverage/oldest-date.ts';
import { findScope, type RegionScope } from '../coverage/region-scope.ts';
import type { Steps } from '../measures/steps.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { type GapModels, gapModelSteps } from './gap-models.ts';
import { type MeasuredGap, measureGap } from './measure-gap.ts';
import { rankGaps } from './rank-gaps.ts';
import type { GapAnswer, GapParameters, RivalFilter } from './schema.ts';

const definitions = { coverage: 'M1', concentration: 'M5', gap: 'M6' } as const;

/** The whole answer of `/api/gaps`, in steps, or null where the region is not known. */
export function* gapSteps(current: ReadModel, parameters: GapParameters): Steps<GapAnswer | null> {
  const scope = findScope(current, parameters.region);
  if (scope === null) return null;
  const models = yield* gapModelSteps(current, parameters);
  const { today } = models;
  const all = yield* accessSteps(models, parameters);
  const inScope = all.own.clusters.filter(isWanted(parameters, scope));
  const measured = yield* scopeSteps(models, parameters, { scope, all });
  const isMeasured = parameters.depth !== 'presence' || today.hasOrdinaryBranches;
  const gaps = isMeasured ? measured.filter(({ row }) => row.verdict !== 'certain') : [];
  return {
    parameters,
    dataVersion: today.version,
    dataAsOf: oldestDate(today),
    asOf: today.asOf,
    completeness: completenessOf(today),
    definitions,
    notMeasured: all.own.notMeasured ?? reasonOfScope(inScope),
    hasOrdinaryBranches: today.hasOrdinaryBranches,
    counts: { clusters: measured.length, ...countGaps(gaps) },
    totalGap: summarizeRegion(scope, inScope).totalGap,
    gaps: rankGaps(gaps.filter(({ row }) => isShown(row.rival, parameters.rival))),
  };
}

function countGaps(gaps: readonly MeasuredGap[]): Omit<GapAnswer['counts'], 'clusters'> {
  const withRival = (verdict: string) => gaps.filter(({ row }) => row.rival === verdict).length;
  return {
    gaps: gaps.length,
    withRival: withRival('certain'),
    withPossibleRival: withRival('possible'),
    withNobody: withRival('none-known'),
    lost: gaps.filter(({ row }) => row.verdictToday === 'certain').length,
  };
}

function isShown(rival: string, filter: RivalFilter): boolean {
  if (filter === 'any') return true;
  return filter === 'nobody' ? rival === 'none-known' : rival === 'certain' || rival === 'possible';
}

interface AccessOfModels {
  own: AccessOfAll;
  everyone: AccessOfAll;
}

/** Gaps (M6) by the branches of the bank, concentration (M5) by those of all. */
function* accessSteps({ today, own, everyone, bankName }: GapModels, parameters: GapParameters): Steps<AccessOfModels> {
  const found = yield* allClusterSteps(everyone, { ...parameters, addedBank: bankName });
  if (own === everyone) return { own: found, everyone: found };
  const ofBank = yield* allClusterSteps(own, { ...parameters, addedBank: null });
  const isClosedDown = ofBank.notMeasured === 'no-branches' && today.countedBranches.length > 0;
  return { own: isClosedDown ? closedDown(ofBank) : ofBank, everyone: found };
}

/** Where every known branch is supposed to close, none is in reach of any cluster: the gap is the whole weight. */
function closedDown({ reachedSupply, clusters }: AccessOfAll): AccessOfAll {
  return {
    notMeasured: null,
    reachedSupply,
    clusters: clusters.map((cluster) => ({ ...cluster, gap: cluster.demandWeight })),
  };
}

interface ScopeQuestion {
  scope: RegionScope;
  all: AccessOfModels;
}

/** Every cluster of the scope with all that a gap is told by, in steps. */
function* scopeSteps(
  models: GapModels,
  parameters: GapParameters,
  { scope, all }: ScopeQuestion,
): Steps<MeasuredGap[]> {
  const clusters = models.own.clusters.filter((located) => isWanted(parameters, scope)({ located }));
  const coverageOf = (model: ReadModel) => measureClusterSteps({ ...model, clusters }, parameters);
  const own = yield* coverageOf(models.own);
  const today = models.today === models.own ? own : yield* coverageOf(models.today);
  const others: MeasuredCluster[] = models.others === null ? [] : yield* coverageOf(models.others);
  const ownAccess = byId(all.own.clusters);
  const everyoneAccess = byId(all.everyone.clusters);
  const measured: MeasuredGap[] = [];
  for (const [index, cluster] of own.entries()) {
    const { id } = cluster.located.cluster;
    const parts = { cluster, today: today[index] ?? cluster, others: others[index] ?? null };
    const access = { gap: ownAccess.get(id)?.gap ?? null, everyone: everyoneAccess.get(id) ?? null };
    measured.push(measureGap(models, parameters, { ...parts, ...access }));
    yield;
  }
  return measured;
}

const byId = (clusters: readonly MeasuredAccess[]) => new Map(clusters.map((each) => [each.located.cluster.id, each]));

const isWanted =
  (parameters: GapParameters, scope: RegionScope) =>
  ({ located }: Pick<MeasuredCluster, 'located'>): boolean =>
    isKept(located.cluster, parameters) && located.regionIds.has(scope.id);
