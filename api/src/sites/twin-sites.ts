import type { CoverModel } from '../measures/site-model.ts';
import { needsBySite, reduceCover } from '../measures/site-reduction.ts';
import type { SiteProblem } from './site-problem.ts';

/** Sites that cover the very same open clusters at the same cost: between them the choice is free. */
export interface TwinSites {
  /** The one that stands for all: locked before others, then the nearest to what it covers, then the first. */
  chosen: number;
  /** The others, the nearest first. */
  equals: readonly number[];
}

/** The sites worth opening, twins joined. Sites that cover nothing open are in none. */
export function joinTwins({ cover, costs, links, locked }: SiteProblem): TwinSites[] {
  const groups = new Map<string, number[]>();
  for (const [site, needs] of needsBySite(reduceCover(cover))) {
    const key = `${costs[site]}:${needs.join()}`;
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  const kilometers = weightedKilometers(cover, links);
  const isLocked = new Set(locked);
  const rank = (site: number) => (isLocked.has(site) ? -1 : (kilometers.get(site) ?? 0));
  return [...groups.values()].flatMap((sites) => {
    const [chosen, ...equals] = sites.sort((a, b) => rank(a) - rank(b) || a - b);
    return chosen === undefined ? [] : [{ chosen, equals }];
  });
}

/** Σ weight × distance of each site to the places it reaches: of two that cover the same, the nearer is the better. */
function weightedKilometers({ weights }: CoverModel, links: SiteProblem['links']): Map<number, number> {
  const sums = new Map<number, number>();
  links.forEach((places, demand) => {
    for (const { candidate, kilometers } of places.flat()) {
      sums.set(candidate, (sums.get(candidate) ?? 0) + (weights[demand] ?? 0) * kilometers);
    }
  });
  return sums;
}
