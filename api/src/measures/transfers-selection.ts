import { basisOrder } from './pairing-records.ts';
import { type Steps, stepLength } from './steps.ts';
import { macroOrder } from './transfers-columns.ts';
import { createReason, leftOutReasons, type TransferFilter } from './transfers-filter.ts';
import type { TransferPairs } from './transfers-pairs.ts';

/** What the filter keeps, pair by pair. */
export interface TransferSelection {
  kept: number;
  /** Records of each pair. */
  counts: Uint32Array;
  /** The row that is drawn for each pair; −1 where none is kept. */
  drawn: Int32Array;
  /** Records by reason, in the order of `leftOutReasons`. */
  leftOut: Uint32Array;
  /** Records of each basis before the filter by basis. */
  byBasis: Uint32Array;
  /** Records by pair of macro-regions, those within one unit among them. */
  byMacro: Uint32Array;
  /** Kept records by their last year; 0 for those without any. */
  recordsByYear: Uint32Array;
  /** Pairs with such a record. */
  pairsByYear: Uint32Array;
  isKept: (row: number) => boolean;
}

interface Selecting extends TransferSelection {
  reasonOf: (row: number) => number;
  basis: number;
  /** The last pair that a record of each year was seen in. */
  seenBy: Int32Array;
}

/** Years are whole numbers below this. */
const yearLimit = 4096;

const within = leftOutReasons.indexOf('withinOneUnit');
const otherBasis = leftOutReasons.indexOf('otherBasis');

/** Selects records and draws one a pair: one stated for the very units, then the first in order. In steps. */
export function* selectionSteps(pairs: TransferPairs, filter: TransferFilter): Steps<TransferSelection> {
  const selecting = selectingFrom(pairs, filter);
  const first = pairs.starts[0] ?? 0;
  for (let row = 0; row < first; row += stepLength) {
    countUnpaired(selecting, pairs, { from: row, to: Math.min(first, row + stepLength) });
    yield;
  }
  for (let pair = 0; pair < pairs.count; ) {
    pair = selectPairs(selecting, pairs, pair);
    yield;
  }
  selecting.kept = selecting.recordsByYear.reduce((sum, count) => sum + count, 0);
  return selecting;
}

function selectingFrom(pairs: TransferPairs, filter: TransferFilter): Selecting {
  const { bases } = pairs.columns;
  const reasonOf = createReason(pairs, filter);
  const basis = filter.basis ?? -1;
  return {
    kept: 0,
    counts: new Uint32Array(pairs.count),
    drawn: new Int32Array(pairs.count).fill(-1),
    leftOut: new Uint32Array(leftOutReasons.length),
    byBasis: new Uint32Array(basisOrder.length),
    byMacro: new Uint32Array(macroOrder.length ** 2),
    recordsByYear: new Uint32Array(yearLimit),
    pairsByYear: new Uint32Array(yearLimit),
    seenBy: new Int32Array(yearLimit).fill(-1),
    isKept: (row) => reasonOf(row) < 0 && (basis < 0 || bases[row] === basis),
    reasonOf,
    basis,
  };
}

/** Rows without a place, and those within one unit: only the matrix knows the latter. */
function countUnpaired(
  { leftOut, byMacro, reasonOf, basis }: Selecting,
  { columns }: TransferPairs,
  { from, to }: { from: number; to: number },
): void {
  for (let row = from; row < to; row += 1) {
    const reason = reasonOf(row);
    const unpaired = basis >= 0 && columns.bases[row] !== basis ? otherBasis : within;
    const left = reason < 0 ? unpaired : reason;
    leftOut[left] = (leftOut[left] ?? 0) + 1;
    if (left !== within) continue;
    const cell = columns.cells[row] ?? 0;
    byMacro[cell] = (byMacro[cell] ?? 0) + 1;
  }
}

/** Selects the pairs from one on, as many as make a step, and gives the next one: a call for each would cost as much as the rows. */
function selectPairs(
  selecting: Selecting,
  { columns, starts, isExact, count: pairCount }: TransferPairs,
  from: number,
) {
  const { counts, drawn, leftOut, byBasis, byMacro, recordsByYear, pairsByYear, seenBy, reasonOf, basis } = selecting;
  const { bases, lastYears, cells } = columns;
  const enough = (starts[from] ?? 0) + stepLength;
  let pair = from;
  for (let row = starts[from] ?? 0; pair < pairCount && row < enough; pair += 1) {
    const end = starts[pair + 1] ?? 0;
    let count = 0;
    let first = -1;
    for (; row < end; row += 1) {
      const own = bases[row] ?? 0;
      let reason = reasonOf(row);
      if (reason < 0) {
        byBasis[own] = (byBasis[own] ?? 0) + 1;
        if (basis >= 0 && own !== basis) reason = otherBasis;
      }
      if (reason >= 0) {
        leftOut[reason] = (leftOut[reason] ?? 0) + 1;
        continue;
      }
      count += 1;
      if (first < 0 || (isExact[row] === 1 && isExact[first] === 0)) first = row;
      const year = lastYears[row] ?? 0;
      recordsByYear[year] = (recordsByYear[year] ?? 0) + 1;
      if (seenBy[year] === pair) continue;
      seenBy[year] = pair;
      pairsByYear[year] = (pairsByYear[year] ?? 0) + 1;
    }
    counts[pair] = count;
    drawn[pair] = first;
    const cell = cells[end - 1] ?? 0;
    byMacro[cell] = (byMacro[cell] ?? 0) + count;
  }
  return pair;
}
