import type { MeasuredGap } from './measure-gap.ts';
import type { Gap } from './schema.ts';

/** Gaps ranked from 1: the largest first and unmeasured ones last, then the farthest from a suitable branch, then by id. */
export function rankGaps(gaps: readonly MeasuredGap[]): Gap[] {
  return [...gaps].sort(compare).map(({ row }, index) => ({ rank: index + 1, ...row }));
}

function compare(one: MeasuredGap, other: MeasuredGap): number {
  return (
    descending(one.row.gap ?? Number.NEGATIVE_INFINITY, other.row.gap ?? Number.NEGATIVE_INFINITY) ||
    descending(distanceOf(one), distanceOf(other)) ||
    descending(other.row.id, one.row.id)
  );
}

/** Where no suitable branch is known, none is farther. */
const distanceOf = ({ suitableKilometers }: MeasuredGap) => suitableKilometers ?? Number.POSITIVE_INFINITY;

function descending<Value extends number | string>(one: Value, other: Value): number {
  if (one === other) return 0;
  return one > other ? -1 : 1;
}
