import { basisOrder } from './pairing-records.ts';
import { eachInSteps, type Steps } from './steps.ts';
import type { TransferPairs } from './transfers-pairs.ts';
import type { TransferSelection } from './transfers-selection.ts';

/** What is drawn for each pair: the amount of one record, or of one import's matrix within the pair. */
export interface DrawnAmounts {
  /** CNY 100 million, NaN where not known. */
  amounts: Float64Array;
  /** The pairs whose amount is a sum: how many records it is added from, and how many of them have no amount. */
  sums: Map<number, { records: number; withoutAmount: number }>;
}

/**
 * The amount drawn for each pair, in steps. That of the drawn record alone, but where that is part of an import's
 * additive matrix: then all of that import's records in the pair of the same basis and time are added.
 */
export function* drawnAmountSteps(pairs: TransferPairs, selection: TransferSelection): Steps<DrawnAmounts> {
  const drawn: DrawnAmounts = {
    amounts: new Float64Array(pairs.count).fill(Number.NaN),
    sums: new Map(),
  };
  const { amounts, sumGroups, hasSums } = pairs.columns;
  yield* eachInSteps(pairs.count, (pair) => {
    const row = selection.drawn[pair] ?? -1;
    drawn.amounts[pair] = amounts[row] ?? Number.NaN;
    const group = sumGroups[row] ?? -1;
    if (hasSums && group >= 0 && (selection.counts[pair] ?? 0) > 1) addGroup(drawn, { pairs, selection, pair, group });
  });
  return drawn;
}

interface Summed {
  pairs: TransferPairs;
  selection: TransferSelection;
  pair: number;
  group: number;
}

function addGroup(drawn: DrawnAmounts, { pairs, selection, pair, group }: Summed): void {
  const { columns, starts } = pairs;
  const end = starts[pair + 1] ?? 0;
  let [sum, known, records] = [0, 0, 0];
  for (let row = starts[pair] ?? 0; row < end; row += 1) {
    if (columns.sumGroups[row] !== group || !selection.isKept(row)) continue;
    const amount = columns.amounts[row] ?? Number.NaN;
    records += 1;
    if (Number.isNaN(amount)) continue;
    known += 1;
    sum += amount;
  }
  if (records < 2) return;
  drawn.amounts[pair] = known > 0 ? sum : Number.NaN;
  drawn.sums.set(pair, { records, withoutAmount: records - known });
}

/** One year of the timeline. */
export interface TransferYear {
  year: number;
  /** Records whose last year it is. */
  records: number;
  /** Pairs with such a record. */
  corridors: number;
  /** Amounts drawn from a record of this year, by number of basis, in CNY 100 million; NaN where none is known. */
  amounts: Float64Array;
}

/** Records by their last year, in steps; those without any year are not in it. */
export function* yearSteps(
  pairs: TransferPairs,
  { recordsByYear, pairsByYear, drawn }: TransferSelection,
  { amounts }: DrawnAmounts,
): Steps<TransferYear[]> {
  const years = new Map<number, TransferYear>();
  recordsByYear.forEach((records, year) => {
    if (year === 0 || records === 0) return;
    const unknown = new Float64Array(basisOrder.length).fill(Number.NaN);
    years.set(year, { year, records, corridors: pairsByYear[year] ?? 0, amounts: unknown });
  });
  yield* eachInSteps(pairs.count, (pair) => {
    const amount = amounts[pair] ?? Number.NaN;
    if (pairs.isAtLevel[pair] !== 1 || Number.isNaN(amount)) return;
    const row = drawn[pair] ?? -1;
    const sums = years.get(pairs.columns.lastYears[row] ?? 0)?.amounts;
    const basis = pairs.columns.bases[row] ?? 0;
    if (sums) sums[basis] = amount + (sums[basis] || 0);
  });
  return [...years.values()];
}
