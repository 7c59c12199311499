import type { ClusterMeasure, MeasuredDepth } from './coverage.ts';

/** How many clusters have each verdict at one depth, and the shares; shares are null where there is nothing to divide. */
export interface Tally {
  certain: number;
  possible: number;
  noneKnown: number;
  certainShare: number | null;
  possibleShare: number | null;
  /** The same shares by demand weight. */
  certainWeightShare: number | null;
  possibleWeightShare: number | null;
}

/** Counts clusters by verdict at one depth (M1). The possible shares are certain and possible together. */
export function tally(
  measured: readonly { measure: Pick<ClusterMeasure, 'verdicts'>; demandWeight: number }[],
  depth: MeasuredDepth,
): Tally {
  const counts = { certain: 0, possible: 0, 'none-known': 0 };
  const weights = { certain: 0, possible: 0, 'none-known': 0 };
  for (const { measure, demandWeight } of measured) {
    counts[measure.verdicts[depth]] += 1;
    weights[measure.verdicts[depth]] += demandWeight;
  }
  const { certain, possible } = counts;
  const total = measured.length;
  const weight = weights.certain + weights.possible + weights['none-known'];
  return {
    certain,
    possible,
    noneKnown: counts['none-known'],
    certainShare: shareOf(certain, total),
    possibleShare: shareOf(certain + possible, total),
    certainWeightShare: shareOf(weights.certain, weight),
    possibleWeightShare: shareOf(weights.certain + weights.possible, weight),
  };
}

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : null);
