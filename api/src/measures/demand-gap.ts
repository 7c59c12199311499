import { eachEntry, type SparseTable } from './accessibility-table.ts';
import { checkDemandWeights } from './accessibility-weights.ts';

/**
 * The demand-weighted gap of each cluster (M6): G_i = w_i·(1 − max_j t_ij), from 0 (a fully matching branch at the door)
 * to w_i (none in reach).
 *
 * `strengths` holds t_ij = s_ij·W(d_ij), a row each for `weights`. Throws a RangeError for weights out of bounds.
 */
export function demandGaps(strengths: SparseTable, weights: readonly number[]): Float64Array {
  checkDemandWeights(weights);
  const best = new Float64Array(weights.length);
  eachEntry(strengths, (row, _, strength) => {
    best[row] = Math.max(best[row] ?? 0, strength);
  });
  return best.map((strength, row) => (weights[row] ?? 0) * (1 - strength));
}
