import { argumentsOf, comparisons, type Expression, isComparison, type Operation, operationOf } from './expression.ts';
import { filterLimits, tooMuch, wantedAt, wantedOperation } from './filter-error.ts';
import type { ToDegrees } from './read-geometry.ts';
import { readInstant } from './read-instant.ts';
import { createTokenReader, readTokens, type Token, type TokenReader } from './read-tokens.ts';
import { takeGeometry } from './read-well-known-text.ts';

/** Reads with a count of what has been made and how deep it is nested. */
type Reading = {
  readonly reader: TokenReader;
  readonly toDegrees: ToDegrees;
  readonly depth: number;
  readonly made: { parts: number };
};

const deeper = (reading: Reading): Reading => {
  const { depth, parts } = filterLimits;
  if (reading.depth >= depth) throw tooMuch({ zh: '过滤条件的嵌套层数', en: 'levels in a filter' }, depth);
  reading.made.parts += 1;
  if (reading.made.parts > parts) throw tooMuch({ zh: '过滤条件的部分数', en: 'parts in a filter' }, parts);
  return { ...reading, depth: reading.depth + 1 };
};

const operation = (op: Operation, ...args: Expression[]): Expression => ({ kind: 'operation', op, args });

/** `a AND b AND c` is one operation of three. */
function takeJoined(reading: Reading, op: 'and' | 'or', takePart: (reading: Reading) => Expression): Expression {
  const parts = [takePart(reading)];
  while (reading.reader.skip(op)) parts.push(takePart(reading));
  const [first] = parts;
  return first && parts.length === 1 ? first : operation(op, ...parts);
}

const takeOr = (reading: Reading): Expression => takeJoined(reading, 'or', takeAnd);
const takeAnd = (reading: Reading): Expression => takeJoined(reading, 'and', takeNot);

function takeNot(reading: Reading): Expression {
  if (!reading.reader.skip('not')) return takePredicate(reading);
  return operation('not', takeNot(deeper(reading)));
}

const negated = (isNot: boolean, expression: Expression) => (isNot ? operation('not', expression) : expression);

function takePredicate(reading: Reading): Expression {
  const { reader } = reading;
  const left = takeSum(reading);
  const sign = comparisons.find((each) => reader.peek().kind === 'sign' && reader.peek().text === each);
  if (sign && isComparison(sign)) {
    reader.take();
    return operation(sign, left, takeSum(reading));
  }
  if (reader.skip('is')) {
    const isNot = reader.skip('not');
    reader.expect('null');
    return negated(isNot, operation('isNull', left));
  }
  const isNot = reader.skip('not');
  if (reader.skip('like')) return negated(isNot, operation('like', left, takeSum(reading)));
  if (reader.skip('between')) {
    const low = takeSum(reading);
    reader.expect('and');
    return negated(isNot, operation('between', left, low, takeSum(reading)));
  }
  if (reader.skip('in')) return negated(isNot, operation('in', left, takeList(reading)));
  if (!isNot) return left;
  throw wantedAt(reader.peek().at + 1, { zh: ' LIKE、BETWEEN 或 IN', en: 'LIKE, BETWEEN or IN' }, reader.peek().text);
}

/** Signs of one strength, from the left. */
function takeChain(
  reading: Reading,
  signs: readonly Operation[],
  takePart: (reading: Reading) => Expression,
): Expression {
  let left = takePart(reading);
  for (let within = reading; ; ) {
    const sign = signs.find((each) => within.reader.skip(each));
    if (!sign) return left;
    within = deeper(within);
    left = operation(sign, left, takePart(within));
  }
}

const takeSum = (reading: Reading): Expression => takeChain(reading, ['+', '-'], takeProduct);
const takeProduct = (reading: Reading): Expression => takeChain(reading, ['*', '/', '%', 'div'], takePower);

function takePower(reading: Reading): Expression {
  const base = takeOne(reading);
  return reading.reader.skip('^') ? operation('^', base, takePower(deeper(reading))) : base;
}

function takeOne(reading: Reading): Expression {
  const { reader } = reading;
  const within = deeper(reading);
  if (reader.skip('-')) return minus(takeOne(within));
  if (reader.skip('+')) return takeOne(within);
  const geometry = takeGeometry(reader, reading.toDegrees);
  if (geometry) return { kind: 'geometry', geometry };
  if (reader.peek().text === '(' && reader.peek().kind === 'sign') return takeBrackets(within);
  const token = reader.take();
  if (token.kind === 'text') return { kind: 'scalar', value: token.text };
  if (token.kind === 'number') return { kind: 'scalar', value: Number(token.text) };
  if (token.kind === 'quoted') return { kind: 'property', name: token.text };
  if (token.kind === 'name') return takeNamed(token, within);
  throw wantedAt(token.at + 1, { zh: '属性、值或函数', en: 'a property, a value or a function' }, token.text);
}

function minus(expression: Expression): Expression {
  if (expression.kind === 'scalar' && typeof expression.value === 'number') {
    return { kind: 'scalar', value: -expression.value };
  }
  return operation('*', { kind: 'scalar', value: -1 }, expression);
}

/** Brackets around one expression, or around a list of them. */
function takeBrackets(reading: Reading): Expression {
  const list = takeList(reading);
  const [only] = list.items;
  return only && list.items.length === 1 ? only : list;
}

function takeList(reading: Reading): Extract<Expression, { kind: 'list' }> {
  const { reader } = reading;
  reader.expect('(');
  const items: Expression[] = [];
  if (!reader.skip(')')) {
    do items.push(takeOr(reading));
    while (reader.skip(','));
    reader.expect(')');
  }
  return { kind: 'list', items };
}

const reserved = ['and', 'or', 'not', 'like', 'between', 'in', 'is', 'null', 'div'];

function takeNamed(token: Token, reading: Reading): Expression {
  const name = token.text.toLowerCase();
  if (name === 'true' || name === 'false') return { kind: 'scalar', value: name === 'true' };
  if (reserved.includes(name)) {
    throw wantedAt(token.at + 1, { zh: '属性、值或函数', en: 'a property, a value or a function' }, token.text);
  }
  if (reading.reader.peek().text !== '(') return { kind: 'property', name: token.text };
  if (name === 'date' || name === 'timestamp') return readInstant(textOf(takeList(reading).items[0]));
  const op = operationOf(token.text);
  if (!op) throw wantedAt(token.at + 1, wantedOperation(token.text), token.text);
  return readCall(op, token, takeList(reading).items);
}

const textOf = (expression: Expression | undefined): string =>
  expression?.kind === 'scalar' && typeof expression.value === 'string' ? expression.value : '';

function readCall(op: Operation, token: Token, args: readonly Expression[]): Expression {
  const [least, most] = argumentsOf(op);
  if (args.length >= least && args.length <= most) return { kind: 'operation', op, args };
  throw wantedAt(token.at + 1, { zh: ` ${least} 个参数`, en: `${least} arguments` }, `${token.text}(${args.length})`);
}

/** A filter in the text encoding of CQL2 (OGC 21-065r2); throws a FilterError that says where it cannot be read. */
export function readTextFilter(text: string, toDegrees: ToDegrees): Expression {
  const reader = createTokenReader(readTokens(text));
  const expression = takeOr({ reader, toDegrees, depth: 0, made: { parts: 0 } });
  const { kind, at, text: rest } = reader.peek();
  if (kind === 'end') return expression;
  throw wantedAt(at + 1, { zh: '结尾、AND 或 OR', en: 'the end, AND or OR' }, rest);
}
