import Flatbush from 'flatbush';
import { eachInSteps, finish, type Steps } from '../measures/steps.ts';
import { normalise, rankOf, type SearchKeys } from '../search/search-keys.ts';
import type { Bbox, CollectionId, ItemGeometry } from './schema.ts';

/** First and last year of an item, or null where it has no time. */
export type Years = readonly [first: number, last: number] | null;

/** One item. Geometries of regions are decoded when asked for: held decoded, the counties alone take 100 MB. */
export type Row<T> = {
  id: string;
  properties: T;
  geometry: () => ItemGeometry | null;
  bbox: Bbox | null;
  keys: () => SearchKeys;
};

/** An item of a table that holds its rows. */
export type HeldRow<T> = Row<T> & {
  /** Provinces the thing belongs to. */
  provinces: readonly string[];
  years: Years;
};

/**
 * What a table is made from, item by item. Filters look at single sides of an item, so that a large list is searched
 * without making a row of each of its records.
 */
export type TableSource<T> = {
  id: CollectionId;
  size: number;
  rowAt: (index: number) => Row<T>;
  idAt: (index: number) => string;
  recordAt: (index: number) => object;
  bboxAt: (index: number) => Bbox | null;
  geometryAt: (index: number) => ItemGeometry | null;
  provincesAt: (index: number) => readonly string[];
  yearsAt: (index: number) => Years;
  /** A test whether an item has a name or code that fits the question. */
  namedBy: (question: string) => (index: number) => boolean;
};

/** A collection in memory: its items in a stable order, with an index over their boxes. */
export type CollectionTable<T> = Omit<TableSource<T>, 'rowAt' | 'idAt'> & {
  /** The item at a place below `size`; made anew each time where the list is large. */
  rowAt: (index: number) => Row<T>;
  find(id: string): Row<T> | null;
  /** Places of the items whose box meets any of the boxes, each once, in the order of the table. */
  meeting(boxes: readonly Bbox[]): Uint32Array;
  /** Whether every box is a point, so that what meets a box lies in it. */
  isOfPoints: boolean;
  extent: Bbox;
  /** First and last year of all items; null where none has a time. */
  span: Years;
};

export function createTable<T extends object>(id: CollectionId, rows: readonly HeldRow<T>[]): CollectionTable<T> {
  return finish(tableSteps(sourceOfRows(id, rows)));
}

/** All rows of a table that holds few. */
export function rowsOf<T>({ size, rowAt }: CollectionTable<T>): Row<T>[] {
  return Array.from({ length: size }, (_, index) => rowAt(index));
}

/** Indexes the items of a source, in steps. */
export function* tableSteps<T>({ idAt, ...source }: TableSource<T>): Steps<CollectionTable<T>> {
  const placeOfId = new Map<string, number>();
  const placed: number[] = [];
  const extent: Bbox = [180, 90, -180, -90];
  const span: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isOfPoints = true;
  yield* eachInSteps(source.size, (index) => {
    placeOfId.set(idAt(index), index);
    const [first, last] = source.yearsAt(index) ?? span;
    span[0] = Math.min(span[0], first);
    span[1] = Math.max(span[1], last);
    const bbox = source.bboxAt(index);
    if (bbox === null) return;
    placed.push(index);
    isOfPoints &&= bbox[0] === bbox[2] && bbox[1] === bbox[3];
    widen(extent, bbox);
  });
  const parts = yield* indexBoxes(placed, source.bboxAt);
  return {
    ...source,
    find: (wanted) => {
      const index = placeOfId.get(wanted);
      return index === undefined ? null : source.rowAt(index);
    },
    meeting: (boxes) => placesMeeting(parts, boxes),
    isOfPoints,
    extent: placed.length > 0 ? extent : [-180, -90, 180, 90],
    span: Number.isFinite(span[0]) ? span : null,
  };
}

function sourceOfRows<T extends object>(id: CollectionId, rows: readonly HeldRow<T>[]): TableSource<T> {
  const rowAt = (index: number) => {
    const row = rows[index];
    if (row === undefined) throw new RangeError(`wanted a place below ${rows.length}, got ${index}`);
    return row;
  };
  return {
    id,
    size: rows.length,
    rowAt,
    idAt: (index) => rowAt(index).id,
    recordAt: (index) => rowAt(index).properties,
    bboxAt: (index) => rowAt(index).bbox,
    geometryAt: (index) => rowAt(index).geometry(),
    provincesAt: (index) => rowAt(index).provinces,
    yearsAt: (index) => rowAt(index).years,
    namedBy: (question) => {
      const wanted = normalise(question);
      return (index) => rankOf(rowAt(index).keys(), wanted) !== null;
    },
  };
}

/** Boxes in one index: sorting so many takes some milliseconds. */
const mostBoxes = 16_384;

/** Boxes of neighbouring places in one index, and the place of each. */
type BoxPart = { index: Flatbush; places: readonly number[] };

function* indexBoxes(places: readonly number[], bboxAt: (index: number) => Bbox | null): Steps<BoxPart[]> {
  const parts: BoxPart[] = [];
  for (let start = 0; start < places.length; start += mostBoxes) {
    const part = places.slice(start, start + mostBoxes);
    const index = new Flatbush(part.length);
    for (const place of part) index.add(...(bboxAt(place) ?? [0, 0, 0, 0]));
    index.finish();
    parts.push({ index, places: part });
    yield;
  }
  return parts;
}

/** Sorted as numbers by the engine itself: of many places a comparison in JavaScript takes most of an answer's time. */
function placesMeeting(parts: readonly BoxPart[], boxes: readonly Bbox[]): Uint32Array {
  const found: number[] = [];
  for (const { index, places } of parts) {
    for (const box of boxes) for (const position of index.search(...box)) found.push(places[position] ?? 0);
  }
  const sorted = Uint32Array.from(found).sort();
  return boxes.length > 1 ? sorted.filter((place, at) => at === 0 || sorted[at - 1] !== place) : sorted;
}

function widen(extent: Bbox, [west, south, east, north]: Bbox): void {
  extent[0] = Math.min(extent[0], west);
  extent[1] = Math.min(extent[1], south);
  extent[2] = Math.max(extent[2], east);
  extent[3] = Math.max(extent[3], north);
}
