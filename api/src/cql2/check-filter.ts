import {
  type Expression,
  isArithmetic,
  isComparison,
  isLetters,
  isListed,
  isSpatial,
  type Operation,
} from './expression.ts';
import { FilterError } from './filter-error.ts';
import type { Queryables, QueryableType } from './queryables.ts';

/** What an expression gives: as a property, or a moment. */
export type ValueType = QueryableType | 'instant' | 'list';

const words: Readonly<Record<ValueType, { zh: string; en: string }>> = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '真假值', en: 'true or false' },
  texts: { zh: '文字列表', en: 'a list of texts' },
  list: { zh: '列表', en: 'a list' },
  geometry: { zh: '几何', en: 'a geometry' },
  instant: { zh: '时刻', en: 'a moment' },
};

function wantedType(op: Operation, wanted: ValueType, got: ValueType): FilterError {
  return new FilterError({
    zh: `${op} 需要${words[wanted].zh}，收到${words[got].zh}`,
    en: `${op}: wanted ${words[wanted].en}, got ${words[got].en}`,
  });
}

function unknownProperty(name: string, queryables: Queryables): FilterError {
  const known = [...queryables.keys()].join(', ');
  return new FilterError({
    zh: `没有属性 ${JSON.stringify(name.slice(0, 40))}；可用的有：${known}`,
    en: `there is no property ${JSON.stringify(name.slice(0, 40))}; there are ${known}`,
  });
}

function scalarType(value: string | number | boolean): ValueType {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

type Call = Extract<Expression, { kind: 'operation' }>;
type TypeOf = (expression: Expression) => ValueType;

function demand(op: Operation, wanted: ValueType, types: readonly ValueType[]): void {
  const other = types.find((type) => type !== wanted);
  if (other) throw wantedType(op, wanted, other);
}

/** All of one type that has an order. */
function demandAlike(op: Operation, [first = 'text', ...rest]: readonly ValueType[]): void {
  if (first === 'geometry' || first === 'texts' || first === 'list') throw wantedType(op, 'text', first);
  demand(op, first, rest);
}

/** What an `IN` looks through is a list of what it looks for. */
function checkIn({ op, args }: Call, typeOf: TypeOf): void {
  const [sought, list] = args;
  if (!sought || list?.kind !== 'list') throw wantedType(op, 'list', list ? typeOf(list) : 'text');
  demandAlike(op, [typeOf(sought), ...list.items.map(typeOf)]);
}

function checkListed({ op, args }: Call, typeOf: TypeOf): void {
  for (const argument of args) {
    if (argument.kind === 'list') demand(op, 'text', argument.items.map(typeOf));
    // One text in brackets reads as the text alone.
    else if (!['texts', 'text'].includes(typeOf(argument))) throw wantedType(op, 'texts', typeOf(argument));
  }
}

function typeOfCall(call: Call, typeOf: TypeOf): ValueType {
  const { op, args } = call;
  if (op === 'in') checkIn(call, typeOf);
  else if (isListed(op)) checkListed(call, typeOf);
  else {
    const types = args.map(typeOf);
    if (op === 'and' || op === 'or' || op === 'not') demand(op, 'boolean', types);
    else if (op === 'like' || isLetters(op)) demand(op, 'text', types);
    else if (isArithmetic(op)) demand(op, 'number', types);
    else if (isSpatial(op)) demand(op, 'geometry', types);
    else if (op === 'between' || isComparison(op)) demandAlike(op, types);
  }
  if (isLetters(op)) return 'text';
  return isArithmetic(op) ? 'number' : 'boolean';
}

/** Throws a FilterError unless every property is known, every operation has what it works on, and the whole is true or false. */
export function checkFilter(filter: Expression, queryables: Queryables): void {
  const typeOf: TypeOf = (expression) => {
    if (expression.kind === 'scalar') return scalarType(expression.value);
    if (expression.kind === 'instant' || expression.kind === 'geometry' || expression.kind === 'list')
      return expression.kind;
    if (expression.kind === 'operation') return typeOfCall(expression, typeOf);
    const type = queryables.get(expression.name);
    if (!type) throw unknownProperty(expression.name, queryables);
    return type;
  };
  const type = typeOf(filter);
  if (type === 'boolean') return;
  throw new FilterError({
    zh: `过滤条件需要是真假值，收到${words[type].zh}`,
    en: `wanted a filter that is true or false, got ${words[type].en}`,
  });
}
