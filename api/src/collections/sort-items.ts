import { orderOf } from '../cql2/order-of.ts';
import type { Steps } from '../measures/steps.ts';
import { invalidParameter } from '../problem.ts';
import { queryablesOfCollection, valueAt } from './filter-items.ts';
import type { CommonQuery } from './items-query.ts';
import type { CollectionId } from './schema.ts';
import type { CollectionTable } from './table.ts';

/** Properties that have an order. */
export function sortablesOf(id: CollectionId): string[] {
  return [...queryablesOfCollection(id)]
    .filter(([, type]) => type !== 'geometry' && type !== 'texts')
    .map(([name]) => name);
}

type Key = { readonly name: string; readonly isDescending: boolean };

/** What a `sortby` orders by, in turn. */
export function sortKeysOf(id: CollectionId, sortby: string): Key[] {
  const known = sortablesOf(id);
  return sortby.split(',').map((part) => {
    // A plus that is not encoded reads as a space.
    const name = part.replace(/^[+\- ]/, '');
    if (known.includes(name)) return { name, isDescending: part.startsWith('-') };
    throw invalidParameter(
      'sortby',
      { zh: `其中的属性：${known.join('、')}`, en: `some of ${known.join(', ')}` },
      name,
    );
  });
}

type Compare = (left: number, right: number) => number;

/** By the first key that tells two items apart, else in the order of the table: the same question has the same pages. */
function compareBy(table: CollectionTable<unknown>, keys: readonly Key[]): Compare {
  return (left, right) => {
    for (const { name, isDescending } of keys) {
      const [first, second] = [valueAt(table, left, name), valueAt(table, right, name)];
      if (first === second) continue;
      if (first === null || second === null) return first === null ? 1 : -1;
      const order = orderOf(first, second);
      if (order !== 0) return isDescending ? -order : order;
    }
    return left - right;
  };
}

/** So many are sorted in some milliseconds. */
const mostAtOnce = 8192;

function* merged(left: readonly number[], right: readonly number[], compare: Compare): Steps<number[]> {
  const all: number[] = [];
  let [at, other] = [0, 0];
  while (at < left.length || other < right.length) {
    const [one, two] = [left[at], right[other]];
    const takesLeft = two === undefined || (one !== undefined && compare(one, two) <= 0);
    all.push((takesLeft ? one : two) ?? 0);
    if (takesLeft) at += 1;
    else other += 1;
    if (all.length % mostAtOnce === 0) yield;
  }
  return all;
}

/** Sorts in steps: parts by themselves, then each two into one. */
function* sorted(places: readonly number[], compare: Compare): Steps<number[]> {
  if (places.length <= mostAtOnce) {
    yield;
    return [...places].sort(compare);
  }
  const middle = places.length >> 1;
  const left = yield* sorted(places.slice(0, middle), compare);
  const right = yield* sorted(places.slice(middle), compare);
  return yield* merged(left, right, compare);
}

/** Places of a table in the order that a query asks for. */
export function* sortSteps(
  table: CollectionTable<unknown>,
  places: readonly number[],
  { sortby }: CommonQuery,
): Steps<readonly number[]> {
  if (sortby === undefined) return places;
  return yield* sorted(places, compareBy(table, sortKeysOf(table.id, sortby)));
}
