import { type CoverageQuestion, type DemandCluster, matchLayers, type SpecialisedDepth } from './coverage.ts';
import type { Layer } from './layer.ts';
import type { Network } from './network.ts';
import { reachedSites } from './reach.ts';
import type { MemberRule } from './verdict.ts';

/** A number under both readings of branches without a year of opening: not open in any year, and open in every year. */
export interface DatedBounds {
  undatedAsClosed: number;
  undatedAsOpen: number;
}

/**
 * The first year at whose end a cluster is certainly covered, at two depths and under both bounds: −Infinity where it
 * is in every year, Infinity where it is in none.
 *
 * Branches never close in the data, so a cluster once covered stays covered and this year holds the whole history.
 * `openedYears` runs parallel to the branches of the network; null is a year that nobody stated.
 */
export function coveredSince(
  network: Network,
  cluster: DemandCluster,
  question: CoverageQuestion & { openedYears: readonly (number | null)[] },
): Record<SpecialisedDepth, DatedBounds> {
  const { reachKilometers, memberRule, openedYears } = question;
  const layers = matchLayers(network, cluster.sector, question);
  const reached = cluster.places.map((place) => reachedSites(network, place, reachKilometers).certain);
  const at = (layer: Layer): DatedBounds => {
    const firsts = reached.map((sites) => firstYears(network, layer, { sites, openedYears }));
    const byRule = (bound: keyof DatedBounds) =>
      yearByRule(
        firsts.map((years) => years[bound]),
        memberRule,
      );
    return { undatedAsClosed: byRule('undatedAsClosed'), undatedAsOpen: byRule('undatedAsOpen') };
  };
  return { specialised: at(layers.specialised), matched: at(layers.matched) };
}

/** The first year in which a branch of the layer stands at one of the sites. */
function firstYears(
  { branches, members }: Network,
  { countAt, isMember }: Layer,
  { sites, openedYears }: { sites: readonly number[]; openedYears: readonly (number | null)[] },
): DatedBounds {
  const first = { undatedAsClosed: Number.POSITIVE_INFINITY, undatedAsOpen: Number.POSITIVE_INFINITY };
  for (const site of sites) {
    // Most sites of a large network hold no branch of the layer.
    if (countAt(site) === 0) continue;
    for (const index of members[site] ?? []) {
      const branch = branches[index];
      if (branch === undefined || !isMember(branch)) continue;
      const year = openedYears[index] ?? null;
      first.undatedAsClosed = Math.min(first.undatedAsClosed, year ?? Number.POSITIVE_INFINITY);
      first.undatedAsOpen = Math.min(first.undatedAsOpen, year ?? Number.NEGATIVE_INFINITY);
    }
  }
  return first;
}

function yearByRule(places: readonly number[], rule: MemberRule): number {
  const [core, ...others] = places;
  if (core === undefined) return Number.POSITIVE_INFINITY;
  if (rule === 'core') return core;
  return others.reduce((chosen, year) => (rule === 'any' ? Math.min(chosen, year) : Math.max(chosen, year)), core);
}
