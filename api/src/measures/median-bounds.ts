import { type DistanceModel, openableSites } from './site-model.ts';

/** What is known of a p-median before a solver is asked; sums are Σ weight × distance to the nearest open site. */
export interface MedianBounds {
  /** A good set of new sites, ascending, and its sum. */
  sites: readonly number[];
  sum: number;
  /** No set has a smaller sum. */
  bound: number;
  /** Sites that a better set could still open, those of `sites` among them, ascending. */
  kept: readonly number[];
}

/** Costs Σ weight × distance, a row a demand of any weight, a column an openable site. */
interface CostTable {
  sites: readonly number[];
  columns: number;
  rows: number;
  costs: Float64Array;
  /** Cost of each row by the nearest fixed site; infinite without one. */
  fixed: Float64Array;
  /** How many columns are opened. */
  opened: number;
}

const stepsOfPhase = 100;
const mostPhases = 20;

/** A bound this close to a sum, as a share, is the same number. */
const roundingShare = 1e-9;

/**
 * A set found by adding greedily and exchanging one site at a time, a bound by Lagrangian relaxation of the assignments,
 * and the sites that the two together rule out. The sites must be openable and `mostNew` at least 1.
 *
 * Source: Teitz & Bart 1968 (exchange); Cornuéjols, Fisher & Nemhauser 1977 (relaxation); Beasley 1993 (fixing).
 */
export function boundMedian(model: DistanceModel): MedianBounds {
  const table = costTable(model);
  const chosen = exchange(table, addGreedily(table));
  const sum = sumOf(table, chosen);
  const { bound, kept } = relax(table, { sum, chosen });
  const siteAt = (column: number) => table.sites[column] ?? 0;
  const inOrder = (columns: Iterable<number>) => [...new Set(columns)].sort((a, b) => a - b).map(siteAt);
  return { sites: inOrder(chosen), sum, bound: Math.min(bound, sum), kept: inOrder([...kept, ...chosen]) };
}

function costTable(model: DistanceModel): CostTable {
  const sites = openableSites(model);
  const demands = model.weights.flatMap((weight, demand) => (weight > 0 ? [{ weight, demand }] : []));
  const costs = new Float64Array(demands.length * sites.length);
  const fixed = new Float64Array(demands.length).fill(Number.POSITIVE_INFINITY);
  demands.forEach(({ weight, demand }, row) => {
    const distances = model.distances[demand] ?? [];
    for (const [column, site] of sites.entries()) costs[row * sites.length + column] = weight * (distances[site] ?? 0);
    for (const site of model.fixed) fixed[row] = Math.min(fixed[row] ?? 0, weight * (distances[site] ?? 0));
  });
  const opened = Math.min(model.mostNew, sites.length);
  return { sites, columns: sites.length, rows: demands.length, costs, fixed, opened };
}

function sumOf({ columns, rows, costs, fixed }: CostTable, chosen: readonly number[]): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    let least = fixed[row] ?? 0;
    for (const column of chosen) least = Math.min(least, costs[row * columns + column] ?? 0);
    sum += least;
  }
  return sum;
}

/** Adds the column that saves most until enough are open; the first of equal ones. */
function addGreedily({ columns, rows, costs, fixed, opened }: CostTable): number[] {
  const nearest = fixed.slice();
  // Without a fixed site the first column is the one whose whole sum is least.
  const highest = costs.reduce((most, cost) => Math.max(most, cost), 0);
  for (let row = 0; row < rows; row += 1) nearest[row] = Math.min(nearest[row] ?? 0, highest);
  const chosen: number[] = [];
  const savings = new Float64Array(columns);
  while (chosen.length < opened) {
    savings.fill(0);
    for (let row = 0; row < rows; row += 1) {
      const now = nearest[row] ?? 0;
      for (let column = 0, at = row * columns; column < columns; column += 1, at += 1) {
        const saved = now - (costs[at] ?? 0);
        if (saved > 0) savings[column] = (savings[column] ?? 0) + saved;
      }
    }
    for (const column of chosen) savings[column] = -1;
    const best = savings.reduce((top, saved, column) => (saved > (savings[top] ?? 0) ? column : top), 0);
    chosen.push(best);
    for (let row = 0; row < rows; row += 1) {
      nearest[row] = Math.min(nearest[row] ?? 0, costs[row * columns + best] ?? 0);
    }
  }
  return chosen;
}

/** Exchanges one open column for a closed one as long as that lowers the sum, the best exchange first. */
function exchange(table: CostTable, start: readonly number[]): number[] {
  const chosen = [...start];
  // Each exchange lowers the sum; some hundred are more than any start needs.
  for (let round = 0; round < 300; round += 1) {
    const best = bestExchange(table, chosen);
    if (best === null) return chosen;
    chosen[best.out] = best.column;
  }
  return chosen;
}

/** The exchange that lowers the sum most, found for every closed column over all open ones at once (Whitaker 1983). */
function bestExchange(table: CostTable, chosen: readonly number[]): { out: number; column: number } | null {
  const { columns, rows, costs } = table;
  const { first, nearest, second } = twoNearest(table, chosen);
  const isOpen = new Set(chosen);
  let best: { out: number; column: number } | null = null;
  let bestChange = -1e-9 * nearest.reduce((sum, cost) => sum + cost, 1e-6);
  const losses = new Float64Array(chosen.length);
  for (let column = 0; column < columns; column += 1) {
    if (isOpen.has(column)) continue;
    losses.fill(0);
    let saved = 0;
    for (let row = 0; row < rows; row += 1) {
      const cost = costs[row * columns + column] ?? 0;
      const now = nearest[row] ?? 0;
      if (cost < now) saved += now - cost;
      const owner = first[row] ?? -1;
      // Whoever loses its nearest goes to the newcomer or to its second.
      if (owner >= 0 && cost >= now) losses[owner] = (losses[owner] ?? 0) + Math.min(cost, second[row] ?? 0) - now;
    }
    for (const [out, loss] of losses.entries()) {
      if (loss - saved < bestChange) {
        bestChange = loss - saved;
        best = { out, column };
      }
    }
  }
  return best;
}

/** For each row its least and second least cost among fixed and chosen, and which chosen one is the least; −1: a fixed one. */
function twoNearest({ columns, rows, costs, fixed }: CostTable, chosen: readonly number[]) {
  const first = new Int32Array(rows).fill(-1);
  const nearest = fixed.slice();
  const second = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row += 1) {
    for (const [at, column] of chosen.entries()) {
      const cost = costs[row * columns + column] ?? 0;
      if (cost < (nearest[row] ?? 0)) {
        second[row] = nearest[row] ?? 0;
        nearest[row] = cost;
        first[row] = at;
      } else if (cost < (second[row] ?? 0)) second[row] = cost;
    }
  }
  return { first, nearest, second };
}

type Known = { sum: number; chosen: readonly number[] };

/** The best bound over the multipliers tried, and the columns that no set better than the known one opens ruled out. */
function relax(table: CostTable, { sum, chosen }: Known): { bound: number; kept: readonly number[] } {
  const { nearest, second } = twoNearest(table, chosen);
  // Between nearest and second a row is torn: there the bound is good from the start.
  const multipliers = nearest.map((cost, row) => (cost + Math.min(second[row] ?? cost, 2 * cost + 1)) / 2);
  let climb: Climb = { multipliers, bound: Number.NEGATIVE_INFINITY, pace: 1.5, isOver: false };
  let kept: readonly number[] = Array.from({ length: table.columns }, (_, column) => column);
  let left = table;
  for (let phase = 0; phase < mostPhases && !climb.isOver; phase += 1) {
    const next = climbOnce(left, climb, sum);
    climb = next.climb;
    // What is ruled out need not be carried on: the fewer columns, the faster the next phase.
    left = keepColumns(left, next.kept);
    kept = next.kept.map((column) => kept[column] ?? 0);
  }
  return { bound: climb.bound, kept };
}

/** Where the climb of the multipliers stands. */
interface Climb {
  multipliers: Float64Array;
  bound: number;
  /** Length of a step; it halves when nothing is gained. */
  pace: number;
  isOver: boolean;
}

/** So many steps of the subgradient; changes the multipliers in place. */
function climbOnce(table: CostTable, { multipliers, ...start }: Climb, sum: number): { climb: Climb; kept: number[] } {
  const isRuledOut = new Uint8Array(table.columns);
  let { bound, pace } = start;
  let idle = 0;
  let isOver = false;
  for (let step = 0; step < stepsOfPhase && !isOver; step += 1) {
    const reduced = reducedCosts(table, multipliers);
    const order = [...reduced.keys()].filter((column) => isRuledOut[column] === 0);
    order.sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0) || a - b);
    const open = order.slice(0, table.opened);
    const value = lagrangian({ multipliers, fixed: table.fixed }, open, reduced);
    idle = value > bound + Math.abs(bound) * 1e-6 ? 0 : idle + 1;
    bound = Math.max(bound, value);
    ruleOut(isRuledOut, { reduced, order, opened: table.opened, value, sum });
    if (idle >= 12) {
      pace /= 2;
      idle = 0;
    }
    const slope = subgradient(table, multipliers, open);
    const norm = slope.reduce((total, each) => total + each * each, 0);
    isOver = norm === 0 || pace < 1e-4 || bound >= sum * (1 - roundingShare);
    const length = norm === 0 ? 0 : (pace * (sum * 1.01 - value)) / norm;
    for (const [row, each] of slope.entries()) multipliers[row] = Math.max(0, (multipliers[row] ?? 0) + length * each);
  }
  const kept = [...isRuledOut.keys()].filter((column) => isRuledOut[column] === 0);
  return { climb: { multipliers, bound, pace, isOver }, kept };
}

function keepColumns(table: CostTable, kept: readonly number[]): CostTable {
  if (kept.length === table.columns) return table;
  const costs = new Float64Array(table.rows * kept.length);
  for (let row = 0; row < table.rows; row += 1) {
    for (const [at, column] of kept.entries()) {
      costs[row * kept.length + at] = table.costs[row * table.columns + column] ?? 0;
    }
  }
  return { ...table, columns: kept.length, costs, sites: kept.map((column) => table.sites[column] ?? 0) };
}

/** ρ_j = Σ_i min(0, cost_ij − λ_i) of every column. */
function reducedCosts({ columns, rows, costs }: CostTable, multipliers: Float64Array): Float64Array {
  const reduced = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const multiplier = multipliers[row] ?? 0;
    for (let column = 0, at = row * columns; column < columns; column += 1, at += 1) {
      const difference = (costs[at] ?? 0) - multiplier;
      if (difference < 0) reduced[column] = (reduced[column] ?? 0) + difference;
    }
  }
  return reduced;
}

type Dual = { multipliers: Float64Array; fixed: Float64Array };

function lagrangian({ multipliers, fixed }: Dual, open: readonly number[], reduced: Float64Array): number {
  let value = 0;
  for (const [row, multiplier] of multipliers.entries()) {
    value += multiplier + Math.min(0, (fixed[row] ?? Number.POSITIVE_INFINITY) - multiplier);
  }
  return open.reduce((total, column) => total + (reduced[column] ?? 0), value);
}

interface Standing {
  reduced: Float64Array;
  order: readonly number[];
  opened: number;
  value: number;
  sum: number;
}

/** A column is ruled out where the bound with it open exceeds the sum of a set that is known. */
function ruleOut(isRuledOut: Uint8Array, { reduced, order, opened, value, sum }: Standing): void {
  const last = reduced[order[opened - 1] ?? 0] ?? 0;
  for (const column of order.slice(opened)) {
    if (value - last + (reduced[column] ?? 0) > sum * (1 + roundingShare) + roundingShare) isRuledOut[column] = 1;
  }
}

/** 1 − how often each row is assigned: what the multipliers must make right. */
function subgradient(
  { columns, rows, costs, fixed }: Pick<CostTable, 'columns' | 'rows' | 'costs' | 'fixed'>,
  multipliers: Float64Array,
  open: readonly number[],
): Float64Array {
  const slope = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const multiplier = multipliers[row] ?? 0;
    let assigned = (fixed[row] ?? 0) < multiplier ? 1 : 0;
    for (const column of open) if ((costs[row * columns + column] ?? 0) < multiplier) assigned += 1;
    slope[row] = 1 - assigned;
  }
  return slope;
}
