import type { ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { surround } from './bbox.ts';
import { findBeyond, pageBeyond } from './beyond-items.ts';
import { type CollectionTables, tablesOf } from './build-tables.ts';
import type { CommonQuery } from './items-query.ts';
import type { BranchProperties } from './schema.ts';
import { selectSteps } from './select-items.ts';
import type { CollectionTable, Row } from './table.ts';

/** Some items of those that fit a query, and how many fit. */
export interface PageOf<T> {
  matched: number;
  rows: Row<T>[];
}

/** Which of the items that fit are wanted. */
export interface PageWindow {
  offset: number;
  limit: number;
}

/** The items of a collection, wherever they stand: in memory, or in the database where they are too many for it. */
export interface ItemSource<T> extends Pick<CollectionTable<T>, 'id' | 'size' | 'extent' | 'span'> {
  /** Those that fit a query, in the order of the collection or the one asked for. */
  page(query: CommonQuery, window: PageWindow): Promise<PageOf<T>>;
  find(id: string): Promise<Row<T> | null>;
}

type SourcesOf<Tables> = { [Id in keyof Tables]: Tables[Id] extends CollectionTable<infer T> ? ItemSource<T> : never };
export type ItemSources = SourcesOf<CollectionTables>;

const held = new WeakMap<ReadModel, ItemSources>();

/** The items of every collection of a model. */
export function itemSourcesOf(model: ReadModel): ItemSources {
  const known = held.get(model);
  if (known) return known;
  const tables = tablesOf(model);
  const sources: ItemSources = {
    clusters: inMemory(tables.clusters),
    branches: beyondMemory(model) ?? inMemory(tables.branches),
    flows: inMemory(tables.flows),
    provinces: inMemory(tables.provinces),
    prefectures: inMemory(tables.prefectures),
    counties: inMemory(tables.counties),
  };
  held.set(model, sources);
  return sources;
}

function inMemory<T>(table: CollectionTable<T>): ItemSource<T> {
  const { id, size, extent, span } = table;
  return {
    ...{ id, size, extent, span },
    find: async (wanted) => table.find(wanted),
    page: async (query, { offset, limit }) => {
      const matched = await runGently(selectSteps(table, query));
      const length = Math.max(0, Math.min(limit, matched.size - offset));
      const rows = Array.from({ length }, (_, at) => table.rowAt(matched.placeAt(offset + at)));
      return { matched: matched.size, rows };
    },
  };
}

function beyondMemory({ beyond }: ReadModel): ItemSource<BranchProperties> | null {
  if (beyond === null) return null;
  return {
    ...{
      id: 'branches',
      size: beyond.size,
      span: beyond.span,
      extent: surround([...beyond.partExtents.values()].map(([...extent]) => extent)),
    },
    find: (id) => findBeyond(beyond, id),
    page: (query, window) => pageBeyond(beyond, query, window),
  };
}
