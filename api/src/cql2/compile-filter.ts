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

/** Applies what is known of both arguments; null where one is not known. */
function known(left: Evaluate, right: Evaluate, apply: (left: unknown, right: unknown) => unknown): Evaluate {
  return (item) => {
    const one = left(item);
    if (one === null) return null;
    const other = right(item);
    return other === null ? null : apply(one, other);
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

/** Values that stand in the filter are looked up, however many they are; others are compared one by one. */
function compileIn(sought: Evaluate, list: Expression | undefined): Evaluate {
  const items = list?.kind === 'list' ? list.items : [];
  const fixed = new Set(items.flatMap((each): unknown[] => (each.kind === 'scalar' ? [each.value] : [])));
  const isFixed: Evaluate = (item) => {
    const value = sought(item);
    return value === null ? null : fixed.has(value);
  };
  const others = items.filter(({ kind }) => kind !== 'scalar').map(compile);
  return joined('or', [isFixed, ...others.map((value) => compileComparison('=', sought, value))]);
}

function compileComparison(op: Comparison, left: Evaluate, right: Evaluate): Evaluate {
  // Both are of one type, and of one text there are no two values.
  if (op === '=') return known(left, right, (one, other) => one === other);
  const fits = comparing[op];
  return known(left, right, (one, other) => fits(orderOf(one, other)));
}

function compileCall({ op, args }: Call): Evaluate {
  const parts = args.map(compile);
  const [first = () => null, second = () => null, third = () => null] = parts;
  if (op === 'and' || op === 'or') return joined(op, parts);
  if (op === 'in') return compileIn(first, args[1]);
  if (op === 'not') return (item) => not(first(item));
  if (op === 'isNull') return (item) => first(item) === null;
  if (op === 'like') return compileLike(first, second);
  if (op === 'between')
    return joined('and', [compileComparison('>=', first, second), compileComparison('<=', first, third)]);
  if (isComparison(op)) return compileComparison(op, first, second);
  if (isLetters(op)) return known(first, first, (text) => fold(op, String(text)));
  if (isArithmetic(op)) return known(first, second, (left, right) => finite(counting[op](Number(left), Number(right))));
  if (isSpatial(op))
    return known(first, second, (left, right) => isGeometry(left) && isGeometry(right) && relates(op, left, right));
  return known(first, second, (left, right) => isListed(op) && relating[op](textsOf(left), textsOf(right)));
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
      return (item) => {
        const values = items.map((each) => each(item));
        return values.includes(null) ? null : values;
      };
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
