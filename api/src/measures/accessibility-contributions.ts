import { type Access, ratioOf } from './accessibility.ts';
import { matchesOf, type StrengthQuestion } from './accessibility-strengths.ts';
import type { Supply } from './accessibility-supply.ts';
import { eachEntryOfRow, type SparseTable } from './accessibility-table.ts';
import { gaussianDecay } from './distance-decay.ts';

/** What one branch of capacity 1 adds to the access of a cluster: R_j·s_ij·W(d_ij), with its factors. */
export interface Contribution {
  /** Index into the branches of the network. */
  branch: number;
  distanceKilometers: number;
  match: number;
  decay: number;
  ratio: number;
  contribution: number;
}

interface ServedCluster extends StrengthQuestion {
  distances: SparseTable;
  /** The cluster's row in `distances`. */
  row: number;
  sector: string;
}

/**
 * The parts that the access of one cluster is made of (M3), the largest first, then the strongest, then by index. They
 * add up to its access where every branch has the capacity 1.
 */
export function contributionsTo(supply: Supply, { demands }: Access, cluster: ServedCluster): Contribution[] {
  const { network, groupStarts, listOfGroup, listOfBranch } = supply;
  const matches = matchesOf(supply, cluster)(cluster.sector);
  const found: Contribution[] = [];
  eachEntryOfRow(cluster.distances, cluster.row, (_, site, distanceKilometers) => {
    const decay = gaussianDecay(distanceKilometers, cluster.reachKilometers);
    for (let group = groupStarts[site] ?? 0; group < (groupStarts[site + 1] ?? 0); group += 1) {
      const list = listOfGroup[group] ?? 0;
      const match = matches[list] ?? 0;
      if (match * decay <= 0) continue;
      const ratio = ratioOf(1, demands[group] ?? 0);
      const parts = { distanceKilometers, match, decay, ratio, contribution: ratio * match * decay };
      for (const branch of network.members[site] ?? [])
        if (listOfBranch[branch] === list) found.push({ branch, ...parts });
    }
  });
  return found.sort((a, b) => b.contribution - a.contribution || strengthOf(b) - strengthOf(a) || a.branch - b.branch);
}

/** The branch with the largest s·W, which the gap (M6) is measured to: the first of those that tie; null without any. */
export function strongestOf(contributions: readonly Contribution[]): Contribution | null {
  const [first, ...others] = contributions;
  if (first === undefined) return null;
  return others.reduce((best, other) => (strengthOf(other) > strengthOf(best) ? other : best), first);
}

const strengthOf = ({ match, decay }: Contribution) => match * decay;
