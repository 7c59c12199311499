import { eachInSteps, type Steps } from './steps.ts';
import type { TransferPairs } from './transfers-pairs.ts';
import type { TransferSelection } from './transfers-selection.ts';
import type { DrawnAmounts } from './transfers-tally.ts';

/** What goes in and out of each unit. Amounts in CNY 100 million, NaN where none is known. */
export interface UnitTotals {
  recordsIn: Uint32Array;
  recordsOut: Uint32Array;
  corridorsIn: Uint32Array;
  corridorsOut: Uint32Array;
  amountsIn: Float64Array;
  amountsOut: Float64Array;
}

/**
 * Sums over the pairs of each unit, in steps. Amounts are those drawn, one a pair, and of pairs whose both ends stand at the
 * level alone: what goes to a province holds what goes to its prefectures. They make sense within one basis only.
 */
export function* unitSteps(
  pairs: TransferPairs,
  { counts }: TransferSelection,
  { drawn, unitCount }: { drawn: DrawnAmounts; unitCount: number },
): Steps<UnitTotals> {
  const totals: UnitTotals = {
    recordsIn: new Uint32Array(unitCount),
    recordsOut: new Uint32Array(unitCount),
    corridorsIn: new Uint32Array(unitCount),
    corridorsOut: new Uint32Array(unitCount),
    amountsIn: new Float64Array(unitCount).fill(Number.NaN),
    amountsOut: new Float64Array(unitCount).fill(Number.NaN),
  };
  yield* eachInSteps(pairs.count, (pair) => {
    const count = counts[pair] ?? 0;
    if (count === 0) return;
    const [origin, destination] = [pairs.origins[pair] ?? 0, pairs.destinations[pair] ?? 0];
    add(totals.recordsOut, origin, count);
    add(totals.recordsIn, destination, count);
    add(totals.corridorsOut, origin, 1);
    add(totals.corridorsIn, destination, 1);
    const amount = drawn.amounts[pair] ?? Number.NaN;
    if (pairs.isAtLevel[pair] !== 1 || Number.isNaN(amount)) return;
    add(totals.amountsOut, origin, amount);
    add(totals.amountsIn, destination, amount);
  });
  return totals;
}

/** What was not known before starts from 0. */
function add(sums: Uint32Array | Float64Array, unit: number, amount: number): void {
  sums[unit] = (sums[unit] || 0) + amount;
}

/** Records that go into each unit by sector, unit × sectors, in steps; records without a sector are in none. */
export function* sectorSteps(
  { columns, count, starts, destinations }: TransferPairs,
  { isKept }: TransferSelection,
  unitCount: number,
): Steps<Uint32Array> {
  const width = columns.sectorCodes.length;
  const counts = new Uint32Array(unitCount * width);
  for (let pair = 0; pair < count; pair += 1) {
    const first = (destinations[pair] ?? 0) * width;
    const start = starts[pair] ?? 0;
    yield* eachInSteps((starts[pair + 1] ?? 0) - start, (index) => {
      const sector = columns.sectors[start + index] ?? -1;
      if (sector < 0 || !isKept(start + index)) return;
      counts[first + sector] = (counts[first + sector] ?? 0) + 1;
    });
    if (pair % 64 === 63) yield;
  }
  return counts;
}
