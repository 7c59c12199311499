import type { Steps } from './steps.ts';
import type { TransferPairs } from './transfers-pairs.ts';
import type { TransferSelection } from './transfers-selection.ts';

/** What stands behind one pair. */
export interface PairRecords {
  /** The drawn row first, then the others in their order, up to the number asked for. */
  rows: number[];
  /** By number in the lists of codes. */
  sectors: number[];
  models: number[];
  /** First and last year of any record; null where none is dated. */
  years: { first: number; last: number } | null;
}

/** The records behind the shown pairs, in steps. */
export function* behindSteps(
  pairs: TransferPairs,
  selection: TransferSelection,
  { shown, mostRows }: { shown: readonly number[]; mostRows: number },
): Steps<PairRecords[]> {
  const behind: PairRecords[] = [];
  for (const pair of shown) {
    behind.push(recordsOf(pairs, selection, { pair, mostRows }));
    yield;
  }
  return behind;
}

function recordsOf(
  { columns, starts }: TransferPairs,
  { drawn, isKept }: TransferSelection,
  { pair, mostRows }: { pair: number; mostRows: number },
): PairRecords {
  const own = drawn[pair] ?? 0;
  const rows = [own];
  const sectors = new Uint8Array(columns.sectorCodes.length);
  const models = new Uint8Array(columns.modelCodes.length);
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  const end = starts[pair + 1] ?? 0;
  for (let row = starts[pair] ?? 0; row < end; row += 1) {
    if (!isKept(row)) continue;
    if (row !== own && rows.length < mostRows) rows.push(row);
    mark(sectors, columns.sectors[row] ?? -1);
    mark(models, columns.models[row] ?? -1);
    const lastYear = columns.lastYears[row] ?? 0;
    if (lastYear === 0) continue;
    first = Math.min(first, columns.firstYears[row] ?? 0);
    last = Math.max(last, lastYear);
  }
  return { rows, sectors: named(sectors), models: named(models), years: last === 0 ? null : { first, last } };
}

/** A record may name none. */
function mark(flags: Uint8Array, code: number): void {
  if (code >= 0) flags[code] = 1;
}

function named(flags: Uint8Array): number[] {
  const codes: number[] = [];
  flags.forEach((flag, code) => {
    if (flag === 1) codes.push(code);
  });
  return codes;
}
