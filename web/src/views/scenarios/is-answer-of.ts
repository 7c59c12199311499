import type { SiteParameters } from '@icfm/api/sites/schema';
import { siteDepthOf } from '../../api/site-question.ts';
import { clusterKinds, defaultNewSites, seatLevels } from '../../state/url.ts';
import type { PlanState } from './scenario-address.ts';

const asSet = (ids: readonly string[]) => [...new Set(ids)].sort().join();

/** The usual number is cut down to the candidates there are. */
const isNumberOf = (answered: number, asked: number) =>
  answered === asked || (asked === defaultNewSites && answered < asked);

/**
 * Whether an answer is the one to the question of the page: while the next is computed the page shows the last, and that
 * must be neither saved nor taken away under the parameters of the next. The user's own choice stands beside a plan
 * and changes nothing of it.
 */
export function isAnswerOf(parameters: SiteParameters, state: PlanState): boolean {
  const lists = [
    [parameters.kinds, state.kinds],
    [parameters.sectors, state.sectors],
    [parameters.locked, state.locked],
    [parameters.forbidden, state.forbidden],
    [parameters.closedBranches, state.closed],
    [parameters.rivalSeats, state.rivalSeats],
    [parameters.seats, state.seats.length === 0 ? seatLevels : state.seats],
  ] as const;
  const { sameSector, sameGroup, general } = parameters.matchTable;
  return (
    parameters.region === state.region &&
    parameters.bank === state.bank &&
    parameters.asOfYear === state.year &&
    parameters.depth === siteDepthOf(state.depth) &&
    parameters.reachKilometers === state.reach &&
    parameters.memberRule === state.rule &&
    parameters.minimumMatch === state.least &&
    [sameSector, sameGroup, general].join() === state.match.join() &&
    clusterKinds.map((kind) => parameters.kindWeights[kind]).join() === state.weights.join() &&
    parameters.budget === state.budget &&
    (state.budget !== null || isNumberOf(parameters.newSites, state.newSites)) &&
    parameters.openCost === state.openCost &&
    parameters.upgradeCost === state.upgradeCost &&
    parameters.upgrades === state.upgrades &&
    parameters.rivals === state.rivals &&
    parameters.speciality === state.speciality &&
    parameters.siteRegion === (state.siteRegion ?? state.region) &&
    lists.every(([answered, asked]) => asSet(answered) === asSet(asked))
  );
}
