import { createLoader, createSerializer } from 'nuqs';
import { type UrlState, urlParsers } from '../../state/url.ts';

/** What a plan is asked by. Camera, selection, language, filters of tables and all else of a page is no part of it. */
const planParsers = {
  region: urlParsers.region,
  bank: urlParsers.bank,
  depth: urlParsers.depth,
  reach: urlParsers.reach,
  rule: urlParsers.rule,
  match: urlParsers.match,
  least: urlParsers.least,
  weights: urlParsers.weights,
  kinds: urlParsers.kinds,
  sectors: urlParsers.sectors,
  year: urlParsers.year,
  newSites: urlParsers.newSites,
  budget: urlParsers.budget,
  openCost: urlParsers.openCost,
  upgradeCost: urlParsers.upgradeCost,
  upgrades: urlParsers.upgrades,
  rivals: urlParsers.rivals,
  speciality: urlParsers.speciality,
  seats: urlParsers.seats,
  siteRegion: urlParsers.siteRegion,
  locked: urlParsers.locked,
  forbidden: urlParsers.forbidden,
  closed: urlParsers.closed,
  rivalSeats: urlParsers.rivalSeats,
  picked: urlParsers.picked,
  targetShare: urlParsers.targetShare,
} as const;

export type PlanParameter = keyof typeof planParsers;
export type PlanState = Pick<UrlState, PlanParameter>;

const writeAddress = createSerializer({ view: urlParsers.view, task: urlParsers.task, ...planParsers });
const readPlan = createLoader(planParsers);

/**
 * The query that asks the plan of a page again, without `?`. It names parameters, regions and candidates by their
 * codes: never a row of a list.
 */
export function scenarioAddress(state: PlanState): string {
  return writeAddress({ ...state, view: 'gaps', task: 'sites' }).replace(/^\?/, '');
}

/** What opening a scenario sets: its plan in place of the one on screen, with nothing selected and no tool open. */
export function openedState(address: string): Partial<UrlState> {
  const plan = readPlan(new URLSearchParams(address));
  return { ...plan, view: 'gaps', task: 'sites', selected: null, camera: null, compared: [], tool: null };
}

const isPlanParameter = (name: string): name is PlanParameter => name in planParsers;

/** In their usual order. */
export const planParameters: readonly PlanParameter[] = Object.keys(planParsers).filter(isPlanParameter);

const written = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
/** The place in these lists has a meaning. */
const ordered: readonly PlanParameter[] = ['match', 'weights'];

function isSame(name: PlanParameter, one: PlanState, other: PlanState): boolean {
  if (ordered.includes(name)) return JSON.stringify(one[name]) === JSON.stringify(other[name]);
  return written(one[name]) === written(other[name]);
}

/** The parameters in which two plans differ, in their usual order. */
export function differingParameters(one: PlanState, other: PlanState): PlanParameter[] {
  return planParameters.filter((name) => !isSame(name, one, other));
}
