import { type CoverModel, openableSites } from './site-model.ts';

/** A demand that the fixed sites leave open: of every list of sites one must be opened. */
export interface OpenDemand {
  weight: number;
  needs: readonly (readonly number[])[];
}

/** A cover model without what cannot change the answer. */
export interface ReducedCover {
  /** Sites worth opening, ascending. */
  sites: readonly number[];
  /** Demands that the fixed sites leave open and some sites can cover, those with the same sites as one. */
  demands: readonly OpenDemand[];
  /** Weight covered by the fixed sites. */
  fixedWeight: number;
  /** Weight that no site can cover. */
  beyondWeight: number;
}

/** Takes away what is decided already, and joins demands covered by the very same sites. Changes no optimum. */
export function reduceCover(model: CoverModel): ReducedCover {
  const fixed = new Set(model.fixed);
  const openable = new Set(openableSites(model));
  const demands = new Map<string, OpenDemand>();
  let fixedWeight = 0;
  let beyondWeight = 0;
  model.weights.forEach((weight, demand) => {
    const needs = (model.needs[demand] ?? [])
      .filter((covering) => !covering.some((site) => fixed.has(site)))
      .map((covering) => [...new Set(covering)].filter((site) => openable.has(site)).sort((a, b) => a - b));
    if (weight === 0) return;
    if (needs.length === 0) fixedWeight += weight;
    else if (needs.some((sites) => sites.length === 0)) beyondWeight += weight;
    else {
      const keys = [...new Map(needs.map((sites) => [sites.join(), sites])).entries()].sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      const key = keys.map(([each]) => each).join(';');
      demands.set(key, { weight: (demands.get(key)?.weight ?? 0) + weight, needs: keys.map(([, sites]) => sites) });
    }
  });
  const open = [...demands.values()];
  const sites = [...new Set(open.flatMap(({ needs }) => needs.flat()))].sort((a, b) => a - b);
  return { sites, demands: open, fixedWeight, beyondWeight };
}

/** The needs that each site meets, numbered through all demands, ascending. */
export function needsBySite({ sites, demands }: Pick<ReducedCover, 'sites' | 'demands'>): Map<number, number[]> {
  const met = new Map<number, number[]>(sites.map((site) => [site, []]));
  demands
    .flatMap(({ needs }) => needs)
    .forEach((covering, need) => {
      for (const site of covering) met.get(site)?.push(need);
    });
  return met;
}

/**
 * Keeps one of the sites that cover the very same demands: the cheapest, of equal ones the first. Changes no optimum, but
 * hides that a twin would have done as well.
 */
function mergeTwins(cover: ReducedCover, costOf: (site: number) => number): ReducedCover {
  const kept = new Map<string, number>();
  for (const [site, needs] of needsBySite(cover)) {
    const key = needs.join();
    const twin = kept.get(key);
    if (twin === undefined || costOf(site) < costOf(twin)) kept.set(key, site);
  }
  return keepSites(cover, new Set(kept.values()));
}

/**
 * Leaves out every site that covers only what a site no dearer covers as well. Changes no optimum. Twins must have been
 * merged before: of two equal sites both would go.
 */
function dropDominated(cover: ReducedCover, costOf: (site: number) => number): ReducedCover {
  const met = needsBySite(cover);
  const allNeeds = cover.demands.flatMap(({ needs }) => needs);
  const meets = new Map([...met].map(([site, needs]) => [site, new Set(needs)]));
  const isDominated = (site: number): boolean => {
    const needs = met.get(site) ?? [];
    // Whoever covers all of it covers the need that the fewest cover.
    const rarest = needs.reduce<readonly number[]>((fewest, need) => {
      const sites = allNeeds[need] ?? [];
      return fewest.length === 0 || sites.length < fewest.length ? sites : fewest;
    }, []);
    return rarest.some((other) => {
      const otherMeets = meets.get(other);
      if (other === site || otherMeets === undefined || otherMeets.size <= needs.length) return false;
      return costOf(other) <= costOf(site) && needs.every((need) => otherMeets.has(need));
    });
  };
  return keepSites(cover, new Set(cover.sites.filter((site) => !isDominated(site))));
}

/** One of twins is enough, and none whose demands another covers all, for no more. Changes no optimum. */
export function withoutDoubles(cover: ReducedCover, costOf: (site: number) => number): ReducedCover {
  return dropDominated(mergeTwins(cover, costOf), costOf);
}

function keepSites(cover: ReducedCover, kept: ReadonlySet<number>): ReducedCover {
  const demands = cover.demands.map(({ weight, needs }) => ({
    weight,
    needs: needs.map((sites) => sites.filter((site) => kept.has(site))),
  }));
  return { ...cover, sites: cover.sites.filter((site) => kept.has(site)), demands };
}
