import type { ClusterProperties, ItemGeometry } from '@icfm/api/collections/schema';

export type SourceRecord = ClusterProperties['sources'][number];

/** One item of a collection: a GeoJSON feature whose properties are the record. */
export type Item<T> = {
  readonly id: string;
  readonly bbox?: readonly number[];
  readonly properties: T;
  readonly geometry: ItemGeometry | null;
};

export type Items<T> = {
  readonly numberMatched: number;
  readonly features: readonly Item<T>[];
};
