import type { ClusterCoverage, CoverageSummary, NearestBranch, VerdictCounts } from '@icfm/api/coverage/schema';
import type { Depth, Verdict } from '../../state/url.ts';

/** The verdict of a cluster at a depth. At C3 what rests on unknown authority is possible, never none known. */
export function verdictAt(cluster: ClusterCoverage, depth: Depth): Verdict {
  const { presence, specialised, matched, authorisedUnknownAsNo, authorisedUnknownAsYes } = cluster.verdicts;
  if (depth === 'presence') return presence;
  if (depth === 'specialised') return specialised;
  if (depth === 'matched') return matched;
  if (authorisedUnknownAsNo !== 'none-known') return authorisedUnknownAsNo;
  return authorisedUnknownAsYes === 'certain' ? 'possible' : authorisedUnknownAsYes;
}

/** The nearest branch that would count at a depth; of authority no nearest one is known, so it is the matching one. */
export function nearestAt({ nearest }: ClusterCoverage, depth: Depth): NearestBranch | null {
  if (depth === 'presence') return nearest.branch;
  return depth === 'specialised' ? nearest.specialised : nearest.matched;
}

/** The cluster with the verdict at the depth written where the map reads it, so that map and legend never differ. */
export function withVerdictAt(cluster: ClusterCoverage, depth: Depth): ClusterCoverage {
  if (depth !== 'authorised') return cluster;
  return { ...cluster, verdicts: { ...cluster.verdicts, authorisedUnknownAsNo: verdictAt(cluster, depth) } };
}

export const mapDepths = {
  presence: 'presence',
  specialised: 'specialised',
  matched: 'matched',
  authorised: 'authorisedUnknownAsNo',
} as const;

/** Counts of a summary at a depth, C3 folded like `verdictAt`. */
export function countsAt(summary: CoverageSummary, depth: Depth): VerdictCounts {
  if (depth !== 'authorised') return summary[depth];
  const { unknownAsNo, unknownAsYes } = summary.authorised;
  const reached = unknownAsYes.certain + unknownAsYes.possible;
  const { clusters } = summary;
  return {
    isMeasured: unknownAsNo.isMeasured,
    certain: unknownAsNo.certain,
    possible: reached - unknownAsNo.certain,
    noneKnown: unknownAsYes.noneKnown,
    certainShare: unknownAsNo.certainShare,
    possibleShare: clusters === 0 ? null : reached / clusters,
    certainWeightShare: unknownAsNo.certainWeightShare,
    possibleWeightShare: unknownAsYes.possibleWeightShare,
  };
}

export type RecordFilter = { readonly verdicts: readonly Verdict[]; readonly isFragile: boolean };

/** The clusters that the legend and the numbers keep. */
export function keepClusters(
  clusters: readonly ClusterCoverage[],
  depth: Depth,
  { verdicts, isFragile }: RecordFilter,
): ClusterCoverage[] {
  return clusters.filter(
    (cluster) =>
      (verdicts.length === 0 || verdicts.includes(verdictAt(cluster, depth))) && (!isFragile || cluster.isFragile),
  );
}

export function countByVerdict(clusters: readonly ClusterCoverage[], depth: Depth): Record<Verdict, number> {
  const counts = { certain: 0, possible: 0, 'none-known': 0, 'not-measured': 0 };
  for (const cluster of clusters) counts[verdictAt(cluster, depth)] += 1;
  return counts;
}
