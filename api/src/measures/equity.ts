import { checkDemandWeights, totalDemand } from './accessibility-weights.ts';

/** Values up to here keep every sum and product finite. */
const mostValue = 1e100;

/** One value and the demand weight that has it; `region` names its part of the whole. */
export interface WeightedValue {
  value: number;
  weight: number;
  region: string;
}

/** Theil's T of the whole: between the regions, and within them, each region by its share of the value. */
export interface TheilParts {
  total: number;
  between: number;
  within: number;
  regions: { region: string; valueShare: number; weightShare: number; theil: number | null }[];
}

/** Corner of a Lorenz curve: so large a share of the weight, poorest first, holds so large a share of the value. */
export interface LorenzPoint {
  weightShare: number;
  valueShare: number;
}

/**
 * The Lorenz curve from (0, 0) to (1, 1); equal values make one straight piece. Null where there is nothing to share:
 * no values, all weights 0, or all values 0.
 */
export function lorenzCurve(list: readonly WeightedValue[]): LorenzPoint[] | null {
  const mean = meanOf(list);
  const weightTotal = totalDemand(list.map(({ weight }) => weight));
  if (mean === null || weightTotal === null || mean === 0) return null;
  const points: LorenzPoint[] = [{ weightShare: 0, valueShare: 0 }];
  const sorted = ascending(list);
  let weights = 0;
  let values = 0;
  sorted.forEach(({ value, weight }, index) => {
    weights += weight;
    values += weight * value;
    if (sorted[index + 1]?.value === value) return;
    points.push({ weightShare: weights / weightTotal, valueShare: values / (weightTotal * mean) });
  });
  return points;
}

/** The weighted Gini coefficient: 1 − twice the area under the Lorenz curve, from 0 (all alike); null without a curve. */
export function giniOf(list: readonly WeightedValue[]): number | null {
  const curve = lorenzCurve(list);
  if (curve === null) return null;
  const doubled = curve.reduce((area, point, index) => {
    const before = curve[index - 1];
    if (before === undefined) return area;
    return area + (point.weightShare - before.weightShare) * (point.valueShare + before.valueShare);
  }, 0);
  return Math.max(0, 1 - doubled);
}

/**
 * Theil's T = Σ p_i·(x_i/μ)·ln(x_i/μ) with p the share of weight and μ the weighted mean, taken apart into what lies
 * between regions, Σ y_r·ln(y_r/p_r), and within them, Σ y_r·T_r with y the share of value (Theil 1967). 0·ln 0 = 0.
 * Null where there is nothing to share.
 */
export function theilOf(list: readonly WeightedValue[]): TheilParts | null {
  const mean = meanOf(list);
  const weightTotal = totalDemand(list.map(({ weight }) => weight));
  if (mean === null || weightTotal === null || mean === 0) return null;
  const regions = [...groupByRegion(weighty(list))].map(([region, group]) => {
    const weightShare = (totalDemand(group.map(({ weight }) => weight)) ?? 0) / weightTotal;
    const valueShare = weightShare * ((meanOf(group) ?? 0) / mean);
    return { region, valueShare, weightShare, theil: wholeTheil(group) };
  });
  const between = regions.reduce((sum, { valueShare, weightShare }) => sum + relative(valueShare, weightShare), 0);
  const within = regions.reduce((sum, { valueShare, theil }) => sum + valueShare * (theil ?? 0), 0);
  return { total: wholeTheil(list) ?? 0, between: Math.max(0, between), within, regions };
}

/**
 * The weighted percentile: the least value at or below which at least `share` of the weight lies. Null without weight.
 */
export function percentileOf(list: readonly WeightedValue[], share: number): number | null {
  const weightTotal = totalDemand(list.map(({ weight }) => weight));
  if (weightTotal === null) return null;
  const sorted = ascending(list);
  let weights = 0;
  for (const { value, weight } of sorted) {
    weights += weight;
    // A rounding in the sum must not push a percentile to the next value.
    if (weights >= share * weightTotal * (1 - 1e-12)) return value;
  }
  return sorted.at(-1)?.value ?? null;
}

/** The weighted mean; null without weight. Throws a RangeError for weights out of bounds and for values that are no numbers from 0. */
export function meanOf(list: readonly WeightedValue[]): number | null {
  const weights = list.map(({ weight }) => weight);
  checkDemandWeights(weights);
  const bad = list.find(({ value }) => !(value >= 0 && value <= mostValue));
  if (bad) throw new RangeError(`value in ${bad.region}: wanted a number from 0 to ${mostValue}, got ${bad.value}`);
  const weightTotal = totalDemand(weights);
  return weightTotal === null ? null : list.reduce((sum, { value, weight }) => sum + weight * value, 0) / weightTotal;
}

function wholeTheil(list: readonly WeightedValue[]): number | null {
  const mean = meanOf(list);
  const weightTotal = totalDemand(list.map(({ weight }) => weight));
  if (mean === null || weightTotal === null || mean === 0) return null;
  const sum = list.reduce((total, { value, weight }) => {
    const share = weight / weightTotal;
    return total + relative(share * (value / mean), share);
  }, 0);
  // Equal values leave a rounding on either side of 0.
  return Math.max(0, sum);
}

/** share·ln(share / of), with 0·ln 0 = 0. */
const relative = (share: number, of: number) => (share > 0 && of > 0 ? share * Math.log(share / of) : 0);

/** What weighs nothing has no place in any distribution. */
const weighty = (list: readonly WeightedValue[]) => list.filter(({ weight }) => weight > 0);

const ascending = (list: readonly WeightedValue[]) => weighty(list).sort((a, b) => a.value - b.value);

function groupByRegion(list: readonly WeightedValue[]): Map<string, WeightedValue[]> {
  const groups = new Map<string, WeightedValue[]>();
  for (const each of list) {
    const group = groups.get(each.region);
    if (group) group.push(each);
    else groups.set(each.region, [each]);
  }
  return groups;
}
