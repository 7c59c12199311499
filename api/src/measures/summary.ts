import type { ClusterMeasure, MeasuredDepth } from './coverage.ts';

/** How many clusters have each verdict at one depth, and the shares; shares are null where there are no clusters. */
export interface Tally {
  certain: number;
  possible: number;
  noneKnown: number;
  certainShare: number | null;
  possibleShare: number | null;
}

/** Counts clusters by verdict at one depth. `possibleShare` is certain and possible together. */
export function tally(measures: readonly ClusterMeasure[], depth: MeasuredDepth): Tally {
  const certain = measures.filter(({ verdicts }) => verdicts[depth] === 'certain').length;
  const possible = measures.filter(({ verdicts }) => verdicts[depth] === 'possible').length;
  const total = measures.length;
  return {
    certain,
    possible,
    noneKnown: total - certain - possible,
    certainShare: total === 0 ? null : certain / total,
    possibleShare: total === 0 ? null : (certain + possible) / total,
  };
}
