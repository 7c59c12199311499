import { type CoverageQuestion, type DemandCluster, matchLayers } from './coverage.ts';
import type { Layer } from './layer.ts';
import type { Network } from './network.ts';
import { type Place, reachedSites } from './reach.ts';
import type { MemberRule } from './verdict.ts';

export type ChangeDepth = 'specialised' | 'matched';

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
): Record<ChangeDepth, DatedBounds> {
  const { reachKilometers, memberRule, openedYears } = question;
  const layers = matchLayers(network, cluster.sector, question);
  const reached = cluster.places.map((place) => branchesReaching(network, place, reachKilometers));
  const at = ({ isMember }: Layer): DatedBounds => {
    const members = reached.map((branches) => branches.filter((branch) => holds(network, branch, isMember)));
    const firstOf = (undated: number) =>
      yearByRule(
        members.map((branches) => earliest(branches.map((branch) => openedYears[branch] ?? undated))),
        memberRule,
      );
    return { undatedAsClosed: firstOf(Number.POSITIVE_INFINITY), undatedAsOpen: firstOf(Number.NEGATIVE_INFINITY) };
  };
  return { specialised: at(layers.specialised), matched: at(layers.matched) };
}

function branchesReaching(network: Network, place: Place, reachKilometers: number): number[] {
  return reachedSites(network, place, reachKilometers).certain.flatMap((site) => network.members[site] ?? []);
}

function holds(network: Network, branch: number, isMember: Layer['isMember']): boolean {
  const located = network.branches[branch];
  return located !== undefined && isMember(located);
}

// Thousands of branches may reach a place: too many to spread into Math.min.
const earliest = (years: readonly number[]) =>
  years.reduce((first, year) => Math.min(first, year), Number.POSITIVE_INFINITY);

function yearByRule(places: readonly number[], rule: MemberRule): number {
  const [core, ...others] = places;
  if (core === undefined) return Number.POSITIVE_INFINITY;
  if (rule === 'core') return core;
  return others.reduce((chosen, year) => (rule === 'any' ? Math.min(chosen, year) : Math.max(chosen, year)), core);
}
