import type { PlannedSite, SiteChoice, SitesAnswer } from '@icfm/api/sites/schema';

/** Sites that two plans share, and those of one alone; in the order of the plan they are taken from. */
type SiteSplit = {
  readonly both: readonly PlannedSite[];
  readonly onlyOne: readonly PlannedSite[];
  readonly onlyOther: readonly PlannedSite[];
};

export function splitSites(one: SiteChoice | null, other: SiteChoice | null): SiteSplit {
  const [sites, others] = [one?.sites ?? [], other?.sites ?? []];
  const idsOf = (each: readonly PlannedSite[]) => new Set(each.map(({ id }) => id));
  const [inOne, inOther] = [idsOf(sites), idsOf(others)];
  return {
    both: sites.filter(({ id }) => inOther.has(id)),
    onlyOne: sites.filter(({ id }) => !inOther.has(id)),
    onlyOther: others.filter(({ id }) => !inOne.has(id)),
  };
}

/** Demand weight that the site chosen last adds: where it is small, fewer sites would do. Null without a site. */
export function marginalWeight(plan: SiteChoice | null): number | null {
  return plan?.sites.at(-1)?.gainWeight ?? null;
}

/** How the second plan stands to the first; null where one of them has no plan. */
export type PlanDifference = {
  /** Second less first. */
  readonly weight: number;
  readonly clusters: number;
  readonly cost: number;
};

/** Sums of weights come in another order: what differs by less than this does not differ. */
const tolerance = 1e-9;
const difference = (one: number, other: number) => (Math.abs(other - one) < tolerance ? 0 : other - one);

export function differenceOf(one: SitesAnswer, other: SitesAnswer): PlanDifference | null {
  if (!one.plan || !other.plan) return null;
  return {
    weight: difference(one.plan.coveredWeight, other.plan.coveredWeight),
    clusters: other.plan.coveredClusters - one.plan.coveredClusters,
    cost: difference(one.plan.cost, other.plan.cost),
  };
}
