import { eachEntry, type SparseTable } from './accessibility-table.ts';
import { checkDemandWeights, totalDemand } from './accessibility-weights.ts';

/** What M3 finds. */
export interface Access {
  /** Access of each cluster: supply per unit of demand weight, each supplier shared among all whom it reaches. */
  values: Float64Array;
  /** Σ_i w_i·t_ij of each supplier: the demand it is shared among. */
  demands: Float64Array;
  /** ΣS_j over suppliers that reach any demand; equals Σ w_i·A_i. */
  reachedSupply: number;
}

/**
 * The enhanced two-step floating catchment area (M3): A_i = Σ_j R_j·t_ij with R_j = S_j / Σ_i w_i·t_ij.
 *
 * `strengths` holds t_ij, for a matched measure s_ij·W(d_ij): a row each for `weights` (w), columns index `capacities`
 * (S). What a supplier offers is divided among those it reaches, so that Σ w_i·A_i = Σ S_j over suppliers that reach any
 * demand. Null where there is no demand: no cluster, or all weights 0. Throws a RangeError for weights out of bounds.
 * (Luo & Qi 2009; Dai 2010.)
 */
export function twoStepAccess(
  strengths: SparseTable,
  weights: readonly number[],
  capacities: Float64Array,
): Access | null {
  checkDemandWeights(weights);
  if (totalDemand(weights) === null) return null;
  const demands = new Float64Array(capacities.length);
  eachEntry(strengths, (row, column, strength) => {
    demands[column] = (demands[column] ?? 0) + (weights[row] ?? 0) * strength;
  });
  const ratios = capacities.map((capacity, column) => ratioOf(capacity, demands[column] ?? 0));
  const values = new Float64Array(weights.length);
  eachEntry(strengths, (row, column, strength) => {
    values[row] = (values[row] ?? 0) + (ratios[column] ?? 0) * strength;
  });
  const reachedSupply = capacities.reduce(
    (sum, capacity, column) => sum + ((demands[column] ?? 0) > 0 ? capacity : 0),
    0,
  );
  return { values, demands, reachedSupply };
}

/** R: what a supplier offers for each unit of demand. One with no demand in reach offers nothing to anybody: 0, where the quotient would be infinite. */
export function ratioOf(supply: number, demand: number): number {
  return demand > 0 ? supply / demand : 0;
}
