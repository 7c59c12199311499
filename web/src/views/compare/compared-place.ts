import type { AccessAnswer, RegionAccess } from '@icfm/api/access/schema';
import type { ClusterCoverage, CoverageAnswer, CoverageSummary, VerdictCounts } from '@icfm/api/coverage/schema';
import { clusterKinds, type Depth } from '../../state/url.ts';
import { countByVerdict } from '../coverage/verdict-at.ts';

/** One place of a comparison: what `/api/coverage` and `/api/access` answer for it. */
export type ComparedPlace = {
  /** `nation`, a macro-region, or an adcode. */
  readonly id: string;
  readonly name: string;
  readonly summary: CoverageSummary;
  readonly clusters: readonly ClusterCoverage[];
  /** Null until it has come. */
  readonly access: RegionAccess | null;
  /** Evenness of access (M9); null where not measured, or below `fewestForGini` clusters. */
  readonly gini: number | null;
};

/** With fewer clusters a Gini coefficient says more about their number than about evenness. */
export const fewestForGini = 5;

export function comparePlace(
  name: string,
  { scope, clusters }: CoverageAnswer,
  access: AccessAnswer | undefined,
): ComparedPlace {
  const { id, summary } = scope;
  const gini = access && access.scope.clusters >= fewestForGini ? access.equity.gini : null;
  return { id, name, summary, clusters, access: access?.scope ?? null, gini };
}

/** Counts of the clusters of one kind at a depth; by demand weight the shares are the same, since kinds weigh alike. */
export function countsOfKind(place: ComparedPlace, kind: string, depth: Depth): VerdictCounts & { total: number } {
  const ofKind = place.clusters.filter((cluster) => cluster.kind === kind);
  const counts = countByVerdict(ofKind, depth);
  const total = ofKind.length;
  const isMeasured = counts['not-measured'] === 0;
  const shareOf = (count: number) => (total === 0 || !isMeasured ? null : count / total);
  const certainShare = shareOf(counts.certain);
  const possibleShare = shareOf(counts.certain + counts.possible);
  return {
    total,
    isMeasured,
    certain: counts.certain,
    possible: counts.possible,
    noneKnown: counts['none-known'],
    certainShare,
    possibleShare,
    certainWeightShare: certainShare,
    possibleWeightShare: possibleShare,
  };
}

/** Clusters of each kind that are not certainly covered, as shares of all clusters of the place. */
export function uncoveredByKind(place: ComparedPlace, depth: Depth): Record<string, number> {
  const total = place.clusters.length;
  return Object.fromEntries(
    clusterKinds.map((kind) => {
      const { total: ofKind, certain } = countsOfKind(place, kind, depth);
      return [kind, total === 0 ? 0 : (ofKind - certain) / total];
    }),
  );
}
