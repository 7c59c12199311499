import { isKept } from '../coverage/measure-coverage.ts';
import { clusterSteps, isSpecialised } from '../measures/coverage.ts';
import type { LocatedBranch } from '../measures/network.ts';
import { isMatching, matchStrength } from '../measures/sector-match.ts';
import type { CoverModel, SiteLimit } from '../measures/site-model.ts';
import type { Steps } from '../measures/steps.ts';
import { askedModelSteps, othersOfBankSteps } from '../readmodel/of-bank.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import { whatIfSteps } from '../readmodel/what-if.ts';
import { type CandidateSite, candidateSteps } from './candidates.ts';
import type { AskedParameters } from './parameters.ts';
import { refuseUnsolvable, tooManyLinks } from './refuse-question.ts';
import type { SiteParameters } from './schema.ts';
import { type Link, linkFinderSteps, linkSteps } from './site-links.ts';

/** Pairs of a member place and a candidate in its reach that a solver is given at most. */
export const mostLinks = 1_500_000;

/** A question of site selection with the facts it is asked of. */
export interface SiteProblem {
  parameters: SiteParameters;
  /** The bank's branches, what-if included: they are what is added to. */
  bank: ReadModel;
  /** The branches of all others; null without a bank. */
  others: ReadModel | null;
  /** The branches that cover: the bank's, or everybody's where rivals are counted. */
  covering: ReadModel;
  clusters: readonly LocatedCluster[];
  candidates: readonly CandidateSite[];
  /** Of every cluster and member place, the candidates in reach that suit the cluster, the nearest first. */
  links: readonly (readonly (readonly Link[])[])[];
  isCoveredToday: readonly boolean[];
  /** Sites are the candidates and, as the last and only fixed one, all that covers today. */
  cover: CoverModel;
  /** What each site costs; today's costs nothing. */
  costs: readonly number[];
  locked: readonly number[];
  limit: SiteLimit;
}

/** Works the question out, in steps. Refuses, in words, what has no answer. */
export function* siteProblemSteps(current: ReadModel, parameters: AskedParameters): Steps<SiteProblem> {
  const supposed = yield* whatIfSteps(current, parameters);
  const bank = yield* askedModelSteps(supposed, parameters);
  const others = parameters.bank === null ? null : yield* askedOthersSteps(supposed, parameters.bank, parameters);
  const covering =
    parameters.rivals === 'counted' ? yield* askedModelSteps(supposed, { ...parameters, bank: null }) : bank;
  const candidates = yield* candidateSteps(bank, parameters, upgradeTest(parameters));
  const clusters = bank.clusters.filter(
    ({ cluster, regionIds }) => regionIds.has(parameters.region) && isKept(cluster, parameters),
  );
  const named = refuseUnsolvable({ parameters, bank, candidates });
  const find = yield* linkFinderSteps(candidates, bank.network);
  const links = yield* linkSteps(find, clusters, { ...parameters, mostLinks });
  if (links === null) throw tooManyLinks(clusters.length, candidates.length, mostLinks);
  const suited = links.map((places, index) =>
    suits(bank, clusters[index], parameters) ? places : places.map(() => []),
  );
  const coveredPlaces = yield* coveredPlaceSteps(covering, clusters, parameters);
  const { openCost, upgradeCost } = parameters;
  const today = candidates.length;
  const needs = suited.map((places, index) => needsOf(places, coveredPlaces[index] ?? [], { today, parameters }));
  return {
    parameters: named.parameters,
    bank,
    others,
    covering,
    clusters,
    candidates,
    links: suited,
    isCoveredToday: needs.map((lists) => lists.every((sites) => sites.includes(today))),
    cover: {
      siteCount: today + 1,
      fixed: [today],
      forbidden: named.forbidden,
      weights: clusters.map(({ cluster }) => parameters.kindWeights[cluster.kind]),
      needs,
    },
    costs: [...candidates.map(({ action }) => (action === 'open' ? openCost : upgradeCost)), 0],
    locked: named.locked,
    limit: named.limit,
  };
}

function* askedOthersSteps(supposed: ReadModel, bank: string, { asOfYear }: AskedParameters): Steps<ReadModel> {
  return yield* askedModelSteps(yield* othersOfBankSteps(supposed, bank), { bank: null, asOfYear });
}

/** Whether a branch does not count at the depth for every cluster, so that an upgrade may add something. */
function upgradeTest({ depth }: AskedParameters): (branch: LocatedBranch) => boolean {
  if (depth === 'presence') return () => false;
  return depth === 'specialised' ? (branch) => !isSpecialised(branch) : () => true;
}

/** Whether a new branch of the speciality counts for a cluster at the depth. Without a speciality it gets what is needed. */
export function suits(
  { groupOf }: ReadModel,
  located: LocatedCluster | undefined,
  { depth, speciality, minimumMatch, matchTable }: AskedParameters,
): boolean {
  if (speciality === null || depth !== 'matched' || located === undefined) return true;
  return isMatching(matchStrength([speciality], located.cluster.sector, groupOf, matchTable), minimumMatch);
}

/** Which member places the covering branches cover for certain, by the very measure of coverage (M1). */
function* coveredPlaceSteps(
  { network, groupOf }: ReadModel,
  clusters: readonly LocatedCluster[],
  parameters: AskedParameters,
): Steps<boolean[][]> {
  const found: boolean[][] = [];
  const question = { ...parameters, groupOf };
  for (const { cluster, places } of clusters) {
    const measure = yield* clusterSteps(network, { sector: cluster.sector, places }, question);
    found.push(measure.places.map(({ verdicts }) => verdicts[parameters.depth] === 'certain'));
  }
  return found;
}

type NeedFrame = { today: number; parameters: AskedParameters };

/** What a cluster needs by the member rule: any place, the core, or every place of its own. */
function needsOf(
  places: readonly (readonly Link[])[],
  covered: readonly boolean[],
  { today, parameters }: NeedFrame,
): number[][] {
  const lists = places.map((links, place) => [
    ...(covered[place] ? [today] : []),
    ...links.map(({ candidate }) => candidate),
  ]);
  const [core = []] = lists;
  if (parameters.memberRule === 'core') return [core];
  // A cluster that nobody can place is covered by nothing, whatever the rule.
  if (parameters.memberRule === 'all') return lists.length === 0 ? [[]] : lists;
  return [[...new Set(lists.flat())]];
}
