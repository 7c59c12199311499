import type { CoverModel } from './site-model.ts';
import { needsBySite, reduceCover } from './site-reduction.ts';

/** Sites that cover the very same open demands at the same cost: between them the choice is free. */
export interface TwinSites {
  /** The one that stands for all: locked before others, then the nearest to what it covers, then the first. */
  chosen: number;
  /** The others, the nearest first. */
  equals: readonly number[];
}

interface TwinOrder {
  costs: readonly number[];
  locked: readonly number[];
  /** Smaller is better. */
  kilometers: Float64Array;
}

/** The sites worth opening, twins joined. Sites that cover nothing open are in none. */
export function joinTwins(cover: CoverModel, { costs, locked, kilometers }: TwinOrder): TwinSites[] {
  const groups = new Map<string, number[]>();
  for (const [site, needs] of needsBySite(reduceCover(cover))) {
    const key = `${costs[site]}:${needs.join()}`;
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  const isLocked = new Set(locked);
  const rank = (site: number) => (isLocked.has(site) ? -1 : (kilometers[site] ?? 0));
  return [...groups.values()].flatMap((sites) => {
    const [chosen, ...equals] = sites.sort((a, b) => rank(a) - rank(b) || a - b);
    return chosen === undefined ? [] : [{ chosen, equals }];
  });
}

/** The cover with its locked sites open and of twins only the one that stands for them. */
export function withoutTwins(cover: CoverModel, twins: readonly TwinSites[], locked: readonly number[]): CoverModel {
  const kept = new Set([...twins.map(({ chosen }) => chosen), ...locked, ...cover.fixed]);
  const needs = cover.needs.map((lists) => lists.map((sites) => sites.filter((site) => kept.has(site))));
  return { ...cover, fixed: [...cover.fixed, ...locked], needs };
}
