import { checkDemandWeights } from './accessibility-weights.ts';

/** Sites that may be opened, by number from 0 to `siteCount` − 1. */
export interface CandidateSites {
  siteCount: number;
  /** Open already: they cost nothing and are no part of an answer. */
  fixed: readonly number[];
  /** Never opened. */
  forbidden: readonly number[];
}

/** Demands and the sites that cover them. */
export interface CoverModel extends CandidateSites {
  /** Demand weights w_i, each 0 or from 1e−9 to 1e12. A demand of weight 0 asks for nothing. */
  weights: readonly number[];
  /**
   * What covers each demand: of every list one site must be open. Mostly there is one list, N_i; there are several where
   * a demand counts only with all its places.
   */
  needs: readonly (readonly (readonly number[])[])[];
}

/** Demands that are covered by any one of their sites. */
export const neededOnce = (covers: readonly (readonly number[])[]): CoverModel['needs'] =>
  covers.map((sites) => [sites]);

/**
 * How much may be opened besides the fixed sites: so many, or what a budget pays. An upgrade of an own branch is a site of
 * its own with the lower cost.
 */
export type SiteLimit =
  | { kind: 'count'; mostNew: number }
  | { kind: 'budget'; budget: number; costs: readonly number[] };

/** What opening a site takes of the limit. */
export const costOf = (limit: SiteLimit, site: number): number =>
  limit.kind === 'count' ? 1 : (limit.costs[site] ?? 0);

/** Demands and how far each site is from them. */
export interface DistanceModel extends CandidateSites {
  weights: readonly number[];
  /** A row a demand, a column a site; finite, from 0, in one unit, which the answers keep. */
  distances: readonly (readonly number[])[];
  /** How many sites may be opened besides the fixed ones. */
  mostNew: number;
}

/** A question of site selection: cover the most demand within a limit. */
export interface SiteModel extends CoverModel {
  limit: SiteLimit;
}

/** Throws a RangeError, by name, for sites that are not there or both fixed and forbidden. */
function checkCandidates({ siteCount, fixed, forbidden }: CandidateSites): void {
  checkSites([...fixed, ...forbidden], siteCount);
  const closed = new Set(forbidden);
  const both = fixed.find((site) => closed.has(site));
  if (both !== undefined) throw new RangeError(`site ${both}: wanted fixed or forbidden, got both`);
}

function checkSites(sites: readonly number[], siteCount: number): void {
  const stranger = sites.find((site) => !Number.isInteger(site) || site < 0 || site >= siteCount);
  if (stranger !== undefined) throw new RangeError(`site: wanted one of ${siteCount}, from 0, got ${stranger}`);
}

/** Throws a RangeError, by name, for weights out of bounds or not one for each demand. */
function checkSiteWeights(weights: readonly number[], demandCount: number): void {
  if (weights.length !== demandCount) throw new RangeError(`weights: wanted ${demandCount}, got ${weights.length}`);
  checkDemandWeights(weights);
}

/** Throws a RangeError, by name, for a cover model whose numbers do not fit each other. */
export function checkCoverModel(model: CoverModel): void {
  checkCandidates(model);
  checkSiteWeights(model.weights, model.needs.length);
  for (const covering of model.needs.flat()) checkSites(covering, model.siteCount);
}

/** Throws a RangeError, by name, for a limit that is negative, not whole where it counts, or without a cost for each site. */
export function checkLimit(limit: SiteLimit, siteCount: number): void {
  if (limit.kind === 'count') {
    checkCount(limit.mostNew);
    return;
  }
  if (!(limit.budget >= 0)) throw new RangeError(`budget: wanted a number from 0, got ${limit.budget}`);
  if (limit.costs.length !== siteCount) throw new RangeError(`costs: wanted ${siteCount}, got ${limit.costs.length}`);
  const wrong = limit.costs.findIndex((cost) => !Number.isFinite(cost) || cost < 0);
  if (wrong >= 0) throw new RangeError(`cost ${wrong}: wanted a finite number from 0, got ${limit.costs[wrong]}`);
}

/** Throws a RangeError for a number of new sites that is no whole number from 0. */
function checkCount(mostNew: number): void {
  if (!Number.isInteger(mostNew) || mostNew < 0) {
    throw new RangeError(`new sites: wanted a whole number from 0, got ${mostNew}`);
  }
}

/** Throws a RangeError, by name, for a distance model whose numbers do not fit each other. */
export function checkDistanceModel(model: DistanceModel): void {
  checkCandidates(model);
  checkSiteWeights(model.weights, model.distances.length);
  checkCount(model.mostNew);
  model.distances.forEach((row, demand) => {
    if (row.length !== model.siteCount) {
      throw new RangeError(`distances of demand ${demand}: wanted ${model.siteCount}, got ${row.length}`);
    }
    const wrong = row.find((distance) => !Number.isFinite(distance) || distance < 0);
    if (wrong !== undefined)
      throw new RangeError(`distance of demand ${demand}: wanted a finite number from 0, got ${wrong}`);
  });
}

/** The sites that an answer may open: neither fixed nor forbidden, ascending. */
export function openableSites({ siteCount, fixed, forbidden }: CandidateSites): number[] {
  const closed = new Set([...fixed, ...forbidden]);
  return Array.from({ length: siteCount }, (_, site) => site).filter((site) => !closed.has(site));
}

/** The demand weight covered by the fixed sites and `opened` together. */
export function coveredWeight(model: CoverModel, opened: Iterable<number>): number {
  return coveredDemands(model, opened).reduce((sum, demand) => sum + (model.weights[demand] ?? 0), 0);
}

/** The demands covered by the fixed sites and `opened` together, ascending. */
export function coveredDemands({ needs, fixed }: CoverModel, opened: Iterable<number>): number[] {
  const open = new Set([...fixed, ...opened]);
  return needs.flatMap((lists, demand) =>
    lists.every((sites) => sites.some((site) => open.has(site))) ? [demand] : [],
  );
}

/** N_i of each demand: the sites at most `reach` away. `distances` holds a row a demand, a column a site, in the unit of `reach`. */
export function coversWithin(distances: readonly (readonly number[])[], reach: number): number[][] {
  return distances.map((row) => row.flatMap((distance, site) => (distance <= reach ? [site] : [])));
}

/** The distance of each demand to the nearest of the fixed sites and `opened`; infinite where none is open. */
export function nearestDistances({ distances, fixed }: DistanceModel, opened: readonly number[]): number[] {
  const open = [...fixed, ...opened];
  return distances.map((row) =>
    open.reduce((nearest, site) => Math.min(nearest, row[site] ?? nearest), Number.POSITIVE_INFINITY),
  );
}
