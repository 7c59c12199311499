import { argumentsOf, type Expression, operationOf } from './expression.ts';
import { FilterError, filterLimits, finiteWanted, tooMuch, wantedOperation } from './filter-error.ts';
import { boxGeometry, checkGeometry, type ToDegrees } from './read-geometry.ts';
import { readInstant } from './read-instant.ts';

type Reading = { readonly toDegrees: ToDegrees; readonly depth: number; readonly made: { parts: number } };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const part = (value: object, name: string): unknown => Reflect.get(value, name);

function deeper({ toDegrees, depth, made }: Reading): Reading {
  if (depth >= filterLimits.depth)
    throw tooMuch({ zh: '过滤条件的嵌套层数', en: 'levels in a filter' }, filterLimits.depth);
  made.parts += 1;
  if (made.parts > filterLimits.parts)
    throw tooMuch({ zh: '过滤条件的部分数', en: 'parts in a filter' }, filterLimits.parts);
  return { toDegrees, depth: depth + 1, made };
}

function wanted(words: { zh: string; en: string }, got: unknown): FilterError {
  const shown = JSON.stringify(got)?.slice(0, 60);
  return new FilterError({
    zh: `需要${words.zh}，${shown === undefined ? '未给出' : `收到 ${shown}`}`,
    en: `wanted ${words.en}, got ${shown ?? 'nothing'}`,
  });
}

function readCall(value: object, reading: Reading): Expression {
  const name = part(value, 'op');
  const args = part(value, 'args');
  const op = typeof name === 'string' ? operationOf(name) : null;
  if (!op) throw wanted(wantedOperation(String(name)), name);
  const [least, most] = argumentsOf(op);
  if (!Array.isArray(args) || args.length < least || args.length > most) {
    throw wanted({ zh: `${op} 的 ${least} 个 args`, en: `${least} args of ${op}` }, args);
  }
  return { kind: 'operation', op, args: args.map((each) => readPart(each, reading)) };
}

function readObject(value: object, reading: Reading): Expression {
  if ('op' in value) return readCall(value, reading);
  const [property, date, timestamp, box] = ['property', 'date', 'timestamp', 'bbox'].map((name) => part(value, name));
  if (typeof property === 'string') return { kind: 'property', name: property };
  if (typeof date === 'string') return readInstant(date);
  if (typeof timestamp === 'string') return readInstant(timestamp);
  if (Array.isArray(box)) {
    const numbers = box.map((each) => (typeof each === 'number' ? each : Number.NaN));
    return { kind: 'geometry', geometry: boxGeometry(numbers, reading.toDegrees) };
  }
  if ('interval' in value) throw wanted(wantedOperation('interval'), value);
  if ('type' in value) return { kind: 'geometry', geometry: checkGeometry(value, reading.toDegrees) };
  throw wanted(
    {
      zh: 'op、property、date、timestamp、bbox 或几何',
      en: 'op, property, date, timestamp, bbox or a geometry',
    },
    value,
  );
}

function readPart(value: unknown, above: Reading): Expression {
  const reading = deeper(above);
  if (Array.isArray(value)) return { kind: 'list', items: value.map((each) => readPart(each, reading)) };
  if (isObject(value)) return readObject(value, reading);
  if (typeof value === 'number' && !Number.isFinite(value)) throw wanted(finiteWanted, String(value));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', value };
  throw wanted({ zh: '一个值', en: 'a value' }, value);
}

/** A filter in the JSON encoding of CQL2 (OGC 21-065r2); throws a FilterError that says what was wanted. */
export function readJsonFilter(text: string, toDegrees: ToDegrees): Expression {
  const { characters } = filterLimits;
  if (text.length > characters) throw tooMuch({ zh: '过滤条件的字符数', en: 'characters in a filter' }, characters);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wanted({ zh: ' JSON 格式的过滤条件', en: 'a filter as JSON' }, text);
  }
  return readPart(value, { toDegrees, depth: 0, made: { parts: 0 } });
}
