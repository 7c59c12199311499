import { isKept } from '../coverage/measure-coverage.ts';
import { clusterSteps, isSpecialised } from '../measures/coverage.ts';
import { type CoverFrame, coverOf } from '../measures/link-table.ts';
import type { LocatedBranch } from '../measures/network.ts';
import { isMatching, matchStrength } from '../measures/sector-match.ts';
import { coveredDemands, type SiteLimit } from '../measures/site-model.ts';
import type { Steps } from '../measures/steps.ts';
import { askedModelSteps, othersOfBankSteps } from '../readmodel/of-bank.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import { whatIfSteps } from '../readmodel/what-if.ts';
import { type CandidateSite, candidateSteps } from './candidates.ts';
import type { AskedParameters } from './parameters.ts';
import { refuseUnsolvable, tooManyLinks } from './refuse-question.ts';
import type { SiteParameters } from './schema.ts';
import { linkFinderSteps, linkSteps } from './site-links.ts';

/** Pairs of a member place and a candidate in its reach that a solver is given at most. */
export const mostLinks = 1_000_000;

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
  /** Who reaches whom, and what is covered today. */
  frame: CoverFrame;
  isCoveredToday: readonly boolean[];
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
  const covered = yield* coveredPlaceSteps(covering, clusters, parameters);
  const frame: CoverFrame = {
    links,
    covered,
    suited: Uint8Array.from(clusters, (located) => Number(suits(bank, located, parameters))),
    weights: clusters.map(({ cluster }) => parameters.kindWeights[cluster.kind]),
    memberRule: parameters.memberRule,
    candidateCount: candidates.length,
    forbidden: named.forbidden,
  };
  return {
    parameters: named.parameters,
    bank,
    others,
    covering,
    clusters,
    candidates,
    frame,
    isCoveredToday: coveredBefore(frame),
    costs: costsOf(candidates, parameters),
    locked: named.locked,
    limit: named.limit,
  };
}

function coveredBefore(frame: CoverFrame): boolean[] {
  const covered = new Set(coveredDemands(coverOf(frame, { only: new Set() }), []));
  return frame.weights.map((_, demand) => covered.has(demand));
}

/** What covers today costs nothing. */
const costsOf = (candidates: readonly CandidateSite[], { openCost, upgradeCost }: AskedParameters): number[] => [
  ...candidates.map(({ action }) => (action === 'open' ? openCost : upgradeCost)),
  0,
];

function* askedOthersSteps(supposed: ReadModel, bank: string, { asOfYear }: AskedParameters): Steps<ReadModel> {
  return yield* askedModelSteps(yield* othersOfBankSteps(supposed, bank), { bank: null, asOfYear });
}

/** Whether a branch does not count at the depth for every cluster, so that an upgrade may add something. */
function upgradeTest({ depth }: AskedParameters): (branch: LocatedBranch) => boolean {
  if (depth === 'presence') return () => false;
  return depth === 'specialised' ? (branch) => !isSpecialised(branch) : () => true;
}

/** Whether a new branch of the speciality counts for a cluster at the depth. Without a speciality it gets what is needed. */
function suits(
  { groupOf }: ReadModel,
  { cluster }: LocatedCluster,
  { depth, speciality, minimumMatch, matchTable }: AskedParameters,
): boolean {
  if (speciality === null || depth !== 'matched') return true;
  return isMatching(matchStrength([speciality], cluster.sector, groupOf, matchTable), minimumMatch);
}

/** Which member places the covering branches cover for certain, by the very measure of coverage (M1). */
function* coveredPlaceSteps(
  { network, groupOf }: ReadModel,
  clusters: readonly LocatedCluster[],
  parameters: AskedParameters,
): Steps<Uint8Array> {
  const found: number[] = [];
  const question = { ...parameters, groupOf };
  for (const { cluster, places } of clusters) {
    const measure = yield* clusterSteps(network, { sector: cluster.sector, places }, question);
    for (const { verdicts } of measure.places) found.push(Number(verdicts[parameters.depth] === 'certain'));
  }
  return Uint8Array.from(found);
}
