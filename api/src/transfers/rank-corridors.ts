import { eachInSteps, type Steps } from '../measures/steps.ts';
import type { SelectedTransfers } from './select-transfers.ts';

type Asked = { isByAmount: boolean; most: number };

/**
 * Up to `most` pairs with a record, in steps: by amount where a basis is asked for (those not known last), then by number of
 * records, latest year and id. There may be a hundred thousand pairs: what cannot be among the first is never sorted.
 */
export function* rankSteps(selected: SelectedTransfers, { isByAmount, most }: Asked): Steps<number[]> {
  const { counts } = selected.selection;
  const weightOf = createWeight(selected, isByAmount);
  const compare = createComparison(selected, weightOf);
  const first: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  yield* eachInSteps(counts.length, (pair) => {
    const count = counts[pair] ?? 0;
    // Most pairs are passed over by their number of records alone.
    if (count === 0 || (!isByAmount && (count + 1) * yearSpan <= least) || weightOf(pair) < least) return;
    first.push(pair);
    if (first.length < 8 * most) return;
    first.sort(compare).length = most;
    least = weightOf(first[most - 1] ?? pair);
  });
  return first.sort(compare).slice(0, most);
}

/** Years that fit beside a number of records in one weight. */
const yearSpan = 32_768;

/** What ranks first: the amount, or the number of records with the latest year of the drawn one. */
function createWeight({ selection, drawn, table }: SelectedTransfers, isByAmount: boolean): (pair: number) => number {
  const byRecords = (pair: number) =>
    (selection.counts[pair] ?? 0) * yearSpan + (table.pairs.columns.lastYears[selection.drawn[pair] ?? 0] ?? 0);
  if (!isByAmount) return byRecords;
  return (pair) => {
    const amount = drawn.amounts[pair] ?? Number.NaN;
    return Number.isNaN(amount) ? -1 : amount;
  };
}

function createComparison({ selection, table }: SelectedTransfers, weightOf: (pair: number) => number) {
  const { pairs, units } = table;
  const idOf = (unit: number | undefined) => units.units[unit ?? -1]?.id ?? '';
  const byId = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return (a: number, b: number) =>
    weightOf(b) - weightOf(a) ||
    (selection.counts[b] ?? 0) - (selection.counts[a] ?? 0) ||
    byId(idOf(pairs.origins[a]), idOf(pairs.origins[b])) ||
    byId(idOf(pairs.destinations[a]), idOf(pairs.destinations[b]));
}
