import { isKept } from '../coverage/measure-coverage.ts';
import { reasonNotToMeasure } from '../coverage/reason-not-to-measure.ts';
import { findScope, type RegionScope } from '../coverage/region-scope.ts';
import type { CoverageParameters } from '../coverage/schema.ts';
import { drawnReaches, drawPlan, type Robustness } from '../measures/robustness.ts';
import { askedModelSteps } from '../readmodel/of-bank.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { askRobustness } from './robustness-thread.ts';
import type { DrawnRange, RobustCoverage, RobustnessAnswer } from './schema.ts';

const underway = new WeakMap<ReadModel, Map<string, Promise<RobustnessAnswer | null>>>();

/**
 * The whole answer of `/api/robustness`, or null where the region is not known. Who asks what is being answered waits
 * for that answer.
 */
export function answerRobustness(model: ReadModel, parameters: CoverageParameters): Promise<RobustnessAnswer | null> {
  const answers = underway.get(model) ?? new Map<string, Promise<RobustnessAnswer | null>>();
  underway.set(model, answers);
  const key = JSON.stringify(parameters);
  const known = answers.get(key);
  if (known) return known;
  const answer = measureRobustness(model, parameters).finally(() => answers.delete(key));
  answers.set(key, answer);
  return answer;
}

async function measureRobustness(current: ReadModel, parameters: CoverageParameters): Promise<RobustnessAnswer | null> {
  const model = await runGently(askedModelSteps(current, parameters));
  const scope = findScope(model, parameters.region);
  if (scope === null) return null;
  const inScope = model.clusters.filter(
    ({ cluster, regionIds }) => regionIds.has(scope.id) && isKept(cluster, parameters),
  );
  const { reachKilometers } = parameters;
  const { branches } = model.network;
  const notMeasured = reasonNotToMeasure({ reachKilometers, clusters: inScope, branches });
  const found = notMeasured === null ? await measureInThread(model, { scope, inScope, parameters }) : null;
  return {
    parameters,
    dataVersion: model.version,
    notMeasured,
    draws: drawPlan.draws,
    seed: drawPlan.seed,
    reachKilometers: drawnReaches(reachKilometers, drawPlan.reachSpread),
    depths: found && {
      specialised: describeCovered(found.covered.specialised, inScope.length),
      matched: describeCovered(found.covered.matched, inScope.length),
    },
    ranks: found?.ranks.map(({ region, ...ranges }) => ({ id: region, ...ranges })) ?? [],
  };
}

function measureInThread(
  model: ReadModel,
  { scope, inScope, parameters }: { scope: RegionScope; inScope: LocatedCluster[]; parameters: CoverageParameters },
): Promise<Robustness | null> {
  const ranked = rankedRegions(model, scope);
  const { reachKilometers, memberRule, minimumMatch, matchTable } = parameters;
  return askRobustness(model.network, {
    clusters: inScope.map(({ cluster, places, regionIds }) => ({
      sector: cluster.sector,
      places: places.map(({ adcode, longitude, latitude }) => ({ adcode, longitude, latitude })),
      regions: [...regionIds].filter((id) => ranked.has(id)),
    })),
    question: { reachKilometers, memberRule, minimumMatch, matchTable, groupOf: model.groupOf, plan: drawPlan },
  });
}

/** The regions that are ranked: provinces of the nation or a macro-region, prefectures of a province, below that none. */
function rankedRegions({ gazetteer }: ReadModel, { id, level }: RegionScope): ReadonlySet<string> {
  const isRanked = (region: (typeof gazetteer.regions)[number]) => {
    if (level === 'province') return region.level === 'prefecture' && region.provinceAdcode === id;
    return (
      region.level === 'province' && (level === 'nation' || (level === 'macro-region' && region.macroRegion === id))
    );
  };
  return new Set(gazetteer.regions.filter(isRanked).map(({ adcode }) => adcode));
}

function describeCovered(covered: DrawnRange, clusters: number): RobustCoverage {
  return {
    covered,
    share: { least: covered.least / clusters, most: covered.most / clusters },
    isStable: covered.least === covered.most,
  };
}
