import { type CoverModel, openableSites } from './site-model.ts';

/** A cover model without what cannot change the answer. */
export interface ReducedCover {
  /** Sites worth opening, ascending. */
  sites: readonly number[];
  /** Demands that the fixed sites leave open and some site can cover, those with the same sites as one. */
  demands: readonly { weight: number; sites: readonly number[] }[];
  /** Weight covered by the fixed sites. */
  fixedWeight: number;
  /** Weight that no site can cover. */
  beyondWeight: number;
}

/** Takes away what is decided already, and joins demands covered by the very same sites. Changes no optimum. */
export function reduceCover(model: CoverModel): ReducedCover {
  const fixed = new Set(model.fixed);
  const openable = new Set(openableSites(model));
  const demands = new Map<string, { weight: number; sites: readonly number[] }>();
  let fixedWeight = 0;
  let beyondWeight = 0;
  model.weights.forEach((weight, demand) => {
    const covering = model.covers[demand] ?? [];
    const sites = [...new Set(covering)].filter((site) => openable.has(site)).sort((a, b) => a - b);
    if (weight === 0) return;
    if (covering.some((site) => fixed.has(site))) fixedWeight += weight;
    else if (sites.length === 0) beyondWeight += weight;
    else {
      const key = sites.join();
      demands.set(key, { weight: (demands.get(key)?.weight ?? 0) + weight, sites });
    }
  });
  const open = [...demands.values()];
  const sites = [...new Set(open.flatMap((demand) => demand.sites))].sort((a, b) => a - b);
  return { sites, demands: open, fixedWeight, beyondWeight };
}

/**
 * Keeps one of the sites that cover the very same demands: the cheapest, of equal ones the first. Changes no optimum, but
 * hides that a twin would have done as well.
 */
export function mergeTwins(cover: ReducedCover, costOf: (site: number) => number): ReducedCover {
  const covered = new Map<number, number[]>(cover.sites.map((site) => [site, []]));
  cover.demands.forEach(({ sites }, demand) => {
    for (const site of sites) covered.get(site)?.push(demand);
  });
  const kept = new Map<string, number>();
  for (const [site, demands] of covered) {
    const key = demands.join();
    const twin = kept.get(key);
    if (twin === undefined || costOf(site) < costOf(twin)) kept.set(key, site);
  }
  const sites = [...kept.values()].sort((a, b) => a - b);
  const isKept = new Set(sites);
  const demands = cover.demands.map((demand) => ({
    ...demand,
    sites: demand.sites.filter((site) => isKept.has(site)),
  }));
  return { ...cover, sites, demands };
}
