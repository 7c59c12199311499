import type { Geometry } from 'geojson';
import { wantedAt } from './filter-error.ts';
import { boxGeometry, checkGeometry, type ToDegrees } from './read-geometry.ts';
import type { TokenReader } from './read-tokens.ts';

/** Geometry types of well-known text, with how deep their positions nest. No object: a text may name what those inherit. */
const types: ReadonlyMap<string, readonly [type: string, nesting: number]> = new Map([
  ['point', ['Point', 0]],
  ['multipoint', ['MultiPoint', 1]],
  ['linestring', ['LineString', 1]],
  ['multilinestring', ['MultiLineString', 2]],
  ['polygon', ['Polygon', 2]],
  ['multipolygon', ['MultiPolygon', 3]],
]);

const isNumberNext = (reader: TokenReader) => reader.peek().kind === 'number' || reader.peek().text === '-';

/** A number with its sign. */
function takeNumber(reader: TokenReader): number {
  const sign = reader.skip('-') ? -1 : 1;
  const { kind, text, at } = reader.take();
  if (kind !== 'number') throw wantedAt(at + 1, { zh: '数字', en: 'a number' }, text);
  return sign * Number(text);
}

function takePosition(reader: TokenReader): number[] {
  const numbers: number[] = [];
  while (isNumberNext(reader)) numbers.push(takeNumber(reader));
  const { at, text } = reader.peek();
  if (numbers.length < 2) throw wantedAt(at + 1, { zh: '经度和纬度', en: 'a longitude and a latitude' }, text);
  return numbers.slice(0, 2);
}

/** Positions in as many brackets as the type has. */
function takeNested(reader: TokenReader, nesting: number): unknown {
  reader.expect('(');
  if (nesting === 0) {
    const position = takePosition(reader);
    reader.expect(')');
    return position;
  }
  const parts: unknown[] = [];
  do parts.push(takePart(reader, nesting));
  while (reader.skip(','));
  reader.expect(')');
  return parts;
}

/** Points of a multipoint stand in brackets of their own or not. */
function takePart(reader: TokenReader, nesting: number): unknown {
  if (nesting > 1) return takeNested(reader, nesting - 1);
  return reader.peek().text === '(' ? takeNested(reader, 0) : takePosition(reader);
}

function takeBox(reader: TokenReader, toDegrees: ToDegrees): Geometry {
  reader.expect('(');
  const numbers = [takeNumber(reader)];
  while (reader.skip(',')) numbers.push(takeNumber(reader));
  reader.expect(')');
  return boxGeometry(numbers, toDegrees);
}

function takeCollection(reader: TokenReader): object {
  const geometries: object[] = [];
  reader.expect('(');
  do {
    const { at, text } = reader.peek();
    const shape = takeShape(reader);
    if (!shape) throw wantedAt(at + 1, { zh: '几何', en: 'a geometry' }, text);
    geometries.push(shape);
  } while (reader.skip(','));
  reader.expect(')');
  return { type: 'GeometryCollection', geometries };
}

/** A simple geometry as GeoJSON has it, not yet checked; null where none comes next. */
function takeShape(reader: TokenReader): object | null {
  const [type, nesting] = types.get(nameOfShape(reader)) ?? [];
  if (type === undefined || nesting === undefined) return null;
  reader.take();
  // Heights are read and left out: nothing here has one.
  reader.skip('z');
  return { type, coordinates: takeNested(reader, nesting) };
}

/** The name in small letters where brackets follow it. */
function nameOfShape(reader: TokenReader): string {
  const follows = reader.peek(1).text.toLowerCase();
  const isCall = follows === '(' || (follows === 'z' && reader.peek(2).text === '(');
  return reader.peek().kind === 'name' && isCall ? reader.peek().text.toLowerCase() : '';
}

/** A geometry in well-known text, or a box, in degrees; null where none comes next. */
export function takeGeometry(reader: TokenReader, toDegrees: ToDegrees): Geometry | null {
  const name = nameOfShape(reader);
  if (name === 'bbox') {
    reader.take();
    return takeBox(reader, toDegrees);
  }
  if (name === 'geometrycollection') {
    reader.take();
    return checkGeometry(takeCollection(reader), toDegrees);
  }
  const shape = takeShape(reader);
  return shape && checkGeometry(shape, toDegrees);
}
