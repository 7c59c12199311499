import { basisOrder, type TransferRecord } from './pairing-records.ts';
import { eachInSteps, type Steps, stepLength } from './steps.ts';

/** Latest year of the packed keys: later ones count as it. */
const lastYear = 9999;

/**
 * The numbers of the records in the order in which they stand for a corridor: the best basis, then the latest year, then
 * the id. A merge sort in steps: a million records hold nobody up.
 */
export function* orderSteps(records: readonly TransferRecord[]): Steps<Uint32Array> {
  const keys = new Int32Array(records.length);
  yield* eachInSteps(records.length, (index) => {
    keys[index] = keyOf(records[index]);
  });
  const ids = new Intl.Collator();
  const compare = (a: number, b: number) =>
    (keys[a] ?? 0) - (keys[b] ?? 0) || ids.compare(records[a]?.id ?? '', records[b]?.id ?? '');
  return yield* sortSteps(records.length, compare);
}

function keyOf(record: TransferRecord | undefined): number {
  if (!record) return 0;
  const year = record.yearTo ?? record.yearFrom ?? 0;
  return basisOrder.indexOf(record.basis) * (lastYear + 1) + lastYear - Math.min(lastYear, Math.max(0, year));
}

type Comparison = (a: number, b: number) => number;

function* sortSteps(length: number, compare: Comparison): Steps<Uint32Array> {
  let from: Uint32Array = new Uint32Array(length);
  yield* eachInSteps(length, (index) => {
    from[index] = index;
  });
  for (let start = 0; start < length; start += stepLength) {
    from.subarray(start, start + stepLength).sort(compare);
    yield;
  }
  let to: Uint32Array = new Uint32Array(length);
  for (let run = stepLength; run < length; run *= 2) {
    for (let start = 0; start < length; start += 2 * run) {
      yield* mergeSteps({ from, to, start, middle: Math.min(length, start + run), end: start + 2 * run }, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

interface Runs {
  from: Uint32Array;
  to: Uint32Array;
  start: number;
  middle: number;
  end: number;
}

/** Merges two sorted runs that lie side by side. */
function* mergeSteps({ from, to, start, middle, end }: Runs, compare: Comparison): Steps<void> {
  const last = Math.min(from.length, end);
  let left = start;
  let right = middle;
  for (let place = start; place < last; place += 1) {
    const isLeft = left < middle && (right >= last || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[place] = (isLeft ? from[left] : from[right]) ?? 0;
    if (isLeft) left += 1;
    else right += 1;
    if (place % stepLength === 0) yield;
  }
}
