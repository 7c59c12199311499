import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import type { OwnCoverage, OwnVerdict } from '../../private/messages.ts';
import type { OwnResult } from './list-queries.ts';

/** What may be missing: any own branch, or a specialised one that matches the sector. */
export type GapKind = 'presence' | 'matched';

/** Which clusters are listed: those without a certain one, all, or those of one verdict. */
export type KeptGaps = 'gaps' | 'all' | OwnVerdict;

/** What is listed: which kind of gap, and which verdicts of it. */
export type Listed = { readonly by: GapKind; readonly kept: KeptGaps };

export type GapRow = { readonly cluster: ClusterCoverage; readonly own: OwnCoverage };

/** Each cluster of the answer beside its own measure. */
export function gapRowsOf({ answer, own }: OwnResult): GapRow[] {
  const known = new Map(answer.clusters.map((cluster) => [cluster.id, cluster]));
  return own.clusters.flatMap((each) => {
    const cluster = known.get(each.clusterId);
    return cluster ? [{ cluster, own: each }] : [];
  });
}

const ranks: Readonly<Record<OwnVerdict, number>> = { 'none-known': 0, possible: 1, certain: 2 };

const distanceOf = ({ nearest, nearestMatched }: OwnCoverage, by: GapKind) =>
  (by === 'presence' ? nearest : nearestMatched)?.band.estimate ?? Number.POSITIVE_INFINITY;

/** The widest gap first: none before possibly, then by distance, and where there is no such branch at all before any. */
export function rankGaps(rows: readonly GapRow[], by: GapKind): GapRow[] {
  return [...rows].sort((left, right) => {
    const verdicts = ranks[left.own[by]] - ranks[right.own[by]];
    if (verdicts !== 0) return verdicts;
    const [nearer, farther] = [distanceOf(left.own, by), distanceOf(right.own, by)];
    return nearer === farther ? left.cluster.id.localeCompare(right.cluster.id) : farther - nearer;
  });
}

/** The rows that are listed. */
export function keepGaps(rows: readonly GapRow[], by: GapKind, kept: KeptGaps): GapRow[] {
  if (kept === 'all') return [...rows];
  return rows.filter(({ own }) => (kept === 'gaps' ? own[by] !== 'certain' : own[by] === kept));
}

/** A cluster with the verdict of the list, at whatever depth the map reads it. */
export function withOwnVerdict({ cluster, own }: GapRow, by: GapKind): ClusterCoverage {
  const verdict = own[by];
  return {
    ...cluster,
    verdicts: {
      presence: verdict,
      specialised: verdict,
      matched: verdict,
      authorisedUnknownAsNo: verdict,
      authorisedUnknownAsYes: verdict,
    },
  };
}
