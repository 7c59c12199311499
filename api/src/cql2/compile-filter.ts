import type { Geometry } from 'geojson';
import {
  type Arithmetic,
  type Comparison,
  type Expression,
  isArithmetic,
  isComparison,
  isLetters,
  isListed,
  isSpatial,
  type Listed,
} from './expression.ts';
import { compileLike } from './like-pattern.ts';
import { orderOf } from './order-of.ts';
import { relates } from './spatial-relation.ts';

/** What a filter looks at. */
export type FilterItem = {
  readonly valueOf: (property: string) => unknown;
  readonly geometry: () => Geometry | null;
};

/** A value, or null where it is not known: what follows from it is then not known either, neither true nor false. */
type Evaluate = (item: FilterItem) => unknown;
type Call = Extract<Expression, { kind: 'operation' }>;

const not: (value: unknown) => unknown = (value) => (value === null ? null : value !== true);

/** False wins over what is not known, and in `or` true does. */
function joined(op: 'and' | 'or', parts: readonly Evaluate[]): Evaluate {
  const winner = op === 'or';
  return (item) => {
    let isKnown = true;
    for (const part of parts) {
      const value = part(item);
      if (value === winner) return winner;
      isKnown &&= value !== null;
    }
    return isKnown ? !winner : null;
  };
}

const comparing: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const counting: Readonly<Record<Arithmetic, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  div: (left, right) => Math.trunc(left / right),
  '^': (left, right) => left ** right,
};

const finite = (number: number) => (Number.isFinite(number) ? number : null);

const textsOf = (value: unknown): ReadonlySet<string> => new Set((Array.isArray(value) ? value : [value]).map(String));
const holds = (set: ReadonlySet<string>, other: ReadonlySet<string>) => [...other].every((each) => set.has(each));

const relating: Readonly<Record<Listed, (left: ReadonlySet<string>, right: ReadonlySet<string>) => boolean>> = {
  a_contains: holds,
  a_containedBy: (left, right) => holds(right, left),
  a_equals: (left, right) => left.size === right.size && holds(left, right),
  a_overlaps: (left, right) => [...left].some((each) => right.has(each)),
};

/** Applies what is known of all arguments; null where one is not known. */
function known(parts: readonly Evaluate[], apply: (values: readonly unknown[]) => unknown): Evaluate {
  return (item) => {
    const values = parts.map((part) => part(item));
    return values.some((value) => value === null || value === undefined) ? null : apply(values);
  };
}

const accents = /\p{M}/gu;

function fold(op: 'casei' | 'accenti', text: string): string {
  // Upper before lower: ß and the like meet their capitals.
  return op === 'casei'
    ? text.toUpperCase().toLowerCase()
    : text.normalize('NFD').replace(accents, '').normalize('NFC');
}

function isGeometry(value: unknown): value is Geometry {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function compileIn([sought, list]: readonly Expression[]): Evaluate {
  const values = list?.kind === 'list' ? list.items.map(compile) : [];
  return joined(
    'or',
    values.map((value) => compileComparison('=', [sought ? compile(sought) : () => null, value])),
  );
}

const compileComparison = (op: Comparison, parts: readonly Evaluate[]): Evaluate =>
  known(parts, ([left, right]) => comparing[op](orderOf(left, right)));

function compileCall({ op, args }: Call): Evaluate {
  if (op === 'in') return compileIn(args);
  const parts = args.map(compile);
  const [first = () => null, second = () => null, third = () => null] = parts;
  if (op === 'and' || op === 'or') return joined(op, parts);
  if (op === 'not') return (item) => not(first(item));
  if (op === 'isNull') return (item) => first(item) === null;
  if (op === 'like') return compileLike(first, second);
  if (op === 'between')
    return joined('and', [compileComparison('>=', [first, second]), compileComparison('<=', [first, third])]);
  if (isComparison(op)) return compileComparison(op, parts);
  if (isLetters(op)) return known(parts, ([text]) => fold(op, String(text)));
  if (isArithmetic(op)) return known(parts, ([left, right]) => finite(counting[op](Number(left), Number(right))));
  if (isSpatial(op)) {
    return known(parts, ([left, right]) => isGeometry(left) && isGeometry(right) && relates(op, left, right));
  }
  return known(parts, ([left, right]) => isListed(op) && relating[op](textsOf(left), textsOf(right)));
}

function compile(expression: Expression): Evaluate {
  switch (expression.kind) {
    case 'scalar':
      return () => expression.value;
    case 'instant':
      return () => expression.milliseconds;
    case 'geometry':
      return () => expression.geometry;
    case 'list': {
      const items = expression.items.map(compile);
      return known(items, (values) => values);
    }
    case 'property': {
      const { name } = expression;
      return name === 'geometry' ? (item) => item.geometry() : (item) => item.valueOf(name) ?? null;
    }
    case 'operation':
      return compileCall(expression);
  }
}

/** A test of items from a filter that has been checked: what is not known to be true is left out. */
export function compileFilter(filter: Expression): (item: FilterItem) => boolean {
  const evaluate = compile(filter);
  return (item) => evaluate(item) === true;
}
