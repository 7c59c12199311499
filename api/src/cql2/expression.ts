import type { Geometry } from 'geojson';

export const comparisons = ['=', '<>', '<', '>', '<=', '>='] as const;
export const arithmetic = ['+', '-', '*', '/', '%', 'div', '^'] as const;
export const spatial = [
  's_intersects',
  's_disjoint',
  's_equals',
  's_touches',
  's_within',
  's_overlaps',
  's_crosses',
  's_contains',
] as const;
export const listed = ['a_containedBy', 'a_contains', 'a_equals', 'a_overlaps'] as const;
export const letters = ['casei', 'accenti'] as const;

export type Comparison = (typeof comparisons)[number];
export type Arithmetic = (typeof arithmetic)[number];
export type Spatial = (typeof spatial)[number];
export type Listed = (typeof listed)[number];
export type Letters = (typeof letters)[number];

/** A filter or a part of it, as the JSON encoding of CQL2 (OGC 21-065r2) nests it. */
export type Expression =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean }
  /** Milliseconds since 1970 in UTC; a day is its beginning. */
  | { readonly kind: 'instant'; readonly milliseconds: number }
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'geometry'; readonly geometry: Geometry }
  | { readonly kind: 'operation'; readonly op: Operation; readonly args: readonly Expression[] };

export type Operation =
  | 'and'
  | 'or'
  | 'not'
  | 'like'
  | 'between'
  | 'in'
  | 'isNull'
  | Comparison
  | Arithmetic
  | Spatial
  | Listed
  | Letters;

const many = Number.POSITIVE_INFINITY;

/** How many arguments each operation takes: least and most. */
const counts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  ...{ and: [2, many], or: [2, many], not: [1, 1], like: [2, 2], between: [3, 3], in: [2, 2], isNull: [1, 1] },
  ...Object.fromEntries([...comparisons, ...spatial, ...listed].map((op) => [op, [2, 2]])),
  ...Object.fromEntries(arithmetic.map((op) => [op, [2, 2]])),
  ...Object.fromEntries(letters.map((op) => [op, [1, 1]])),
};

const names = new Map<string, Operation>(
  [
    ...(['and', 'or', 'not', 'like', 'between', 'in', 'isNull'] as const),
    ...[...comparisons, ...arithmetic, ...spatial, ...listed, ...letters],
  ].map((op): [string, Operation] => [op.toLowerCase(), op]),
);

/** An operation by its name in any case; null where there is none. */
export function operationOf(name: string): Operation | null {
  return names.get(name.toLowerCase()) ?? null;
}

/** How many arguments an operation takes. */
export function argumentsOf(op: Operation): readonly [least: number, most: number] {
  return counts[op] ?? [0, 0];
}

const isOneOf = <Value extends string>(values: readonly Value[], op: string): op is Value =>
  values.some((value) => value === op);

export const isComparison = (op: string): op is Comparison => isOneOf(comparisons, op);
export const isArithmetic = (op: string): op is Arithmetic => isOneOf(arithmetic, op);
export const isSpatial = (op: string): op is Spatial => isOneOf(spatial, op);
export const isListed = (op: string): op is Listed => isOneOf(listed, op);
export const isLetters = (op: string): op is Letters => isOneOf(letters, op);
