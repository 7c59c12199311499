const least = 1e-9;
const most = 1e12;

/**
 * Refuses demand weights that no measure can use: each must be 0, or a number from 1e−9 to 1e12.
 *
 * The bounds keep every ratio of supply to demand a finite number. Throws a RangeError that names the first bad weight.
 */
export function checkDemandWeights(weights: readonly number[]): void {
  const bad = weights.findIndex((weight) => weight !== 0 && !(weight >= least && weight <= most));
  if (bad < 0) return;
  throw new RangeError(`demand weight ${bad}: wanted 0 or a number from ${least} to ${most}, got ${weights[bad]}`);
}

/** The sum of demand weights, or null where there is none to speak of: nothing chosen, or every weight 0. */
export function totalDemand(weights: readonly number[]): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? total : null;
}
