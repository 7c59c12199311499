import type { SiteDepth } from '@icfm/api/sites/schema';
import { type Depth, defaultNewSites, defaultOpenCost, defaultUpgradeCost, type UrlState } from '../state/url.ts';
import { apiUrl } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';

/** What the next branches are asked by: the filters of the view, and what stands beside them. */
export type SiteState = CoverageParameters &
  Pick<
    UrlState,
    | 'depth'
    | 'newSites'
    | 'budget'
    | 'openCost'
    | 'upgradeCost'
    | 'upgrades'
    | 'rivals'
    | 'speciality'
    | 'seats'
    | 'siteRegion'
    | 'locked'
    | 'forbidden'
    | 'closed'
    | 'rivalSeats'
    | 'picked'
    | 'targetShare'
  >;

/** Of authority nothing can be planned: a new branch has what its bank gives it. Matching is the next depth above. */
export function siteDepthOf(depth: Depth): SiteDepth {
  return depth === 'authorised' ? 'matched' : depth;
}

const unlessUsual = <Value>(value: Value, usual: Value) => (value === usual ? null : value);
const asList = (ids: readonly string[]) => [...new Set(ids)].sort().join();

function limitTerms({ budget, newSites, openCost, upgradeCost }: SiteState) {
  return {
    newSites: budget === null ? unlessUsual(newSites, defaultNewSites) : null,
    budget,
    openCost: unlessUsual(openCost, defaultOpenCost),
    upgradeCost: unlessUsual(upgradeCost, defaultUpgradeCost),
  };
}

function siteTerms(state: SiteState) {
  const { region, siteRegion } = state;
  return {
    ...coverageTerms(state),
    ...limitTerms(state),
    depth: unlessUsual(siteDepthOf(state.depth), 'specialised'),
    upgrades: state.upgrades ? null : 'false',
    rivals: unlessUsual(state.rivals, 'ignored'),
    speciality: state.speciality,
    seats: new Set(state.seats).size === 1 ? asList(state.seats) : null,
    siteRegion: siteRegion === region ? null : siteRegion,
    locked: asList(state.locked),
    forbidden: asList(state.forbidden),
    closedBranches: asList(state.closed),
    rivalSeats: asList(state.rivalSeats),
    picked: asList(state.picked),
  };
}

/** The parameters of `/api/sites` by name, the usual ones left out: the same question is always the same record. */
export function siteQuestion(state: SiteState): Record<string, string> {
  const terms = Object.entries(siteTerms(state)).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(terms.map(([name, value]) => [name, String(value)]));
}

/** Where the plan of the page is answered; the user's own choice is no part of it. */
export const sitesAddress = (state: SiteState) => apiUrl('sites', siteQuestion({ ...state, picked: [] }));

/** The same for the measures beside the plan: the share to be covered counts, the user's own choice does not. */
export function companionQuestion(state: SiteState): Record<string, string> {
  const question = siteQuestion({ ...state, picked: [] });
  return state.targetShare === 1 ? question : { ...question, targetShare: String(state.targetShare) };
}
