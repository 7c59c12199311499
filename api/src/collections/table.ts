import Flatbush from 'flatbush';
import type { SearchKeys } from '../search/search-keys.ts';
import { surround } from './bbox.ts';
import type { Bbox, CollectionId, ItemGeometry } from './schema.ts';

/** One item. Geometries of regions are decoded when asked for: held decoded, the counties alone take 100 MB. */
export type Row<T> = {
  id: string;
  properties: T;
  geometry: () => ItemGeometry | null;
  bbox: Bbox | null;
  /** Provinces the thing belongs to. */
  provinces: readonly string[];
  /** First and last year, or null where it has no time. */
  years: readonly [first: number, last: number] | null;
  keys: () => SearchKeys;
};

/** A collection in memory: its items in a stable order, with an index over their boxes. */
export type CollectionTable<T> = {
  id: CollectionId;
  rows: readonly Row<T>[];
  find(id: string): Row<T> | null;
  /** Items whose box meets any of the boxes, in the order of the table. */
  meeting(boxes: readonly Bbox[]): number[];
  extent: Bbox;
};

export function createTable<T>(id: CollectionId, rows: readonly Row<T>[]): CollectionTable<T> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const placed = rows.flatMap(({ bbox }, index) => (bbox ? [{ bbox, index }] : []));
  const boxes = placed.length > 0 ? new Flatbush(placed.length) : null;
  for (const { bbox } of placed) boxes?.add(...bbox);
  boxes?.finish();
  return {
    id,
    rows,
    find: (wanted) => byId.get(wanted) ?? null,
    meeting: (wanted) => {
      const found = new Set(wanted.flatMap((box) => boxes?.search(...box) ?? []));
      return [...found].map((position) => placed[position]?.index ?? -1).sort((left, right) => left - right);
    },
    extent: surround(placed.map(({ bbox }) => bbox)),
  };
}
