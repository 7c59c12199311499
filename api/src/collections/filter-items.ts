import { compileFilter } from '../cql2/compile-filter.ts';
import type { Expression } from '../cql2/expression.ts';
import { FilterError } from '../cql2/filter-error.ts';
import { type Queryables, queryablesOf } from '../cql2/queryables.ts';
import { readFilter } from '../cql2/read-filter.ts';
import { crs84, referenceSystemOf } from '../geo/reference-systems.ts';
import { Problem } from '../problem.ts';
import type { CommonQuery } from './items-query.ts';
import { type CollectionId, propertiesOf } from './schema.ts';
import type { CollectionTable } from './table.ts';

const held = new Map<CollectionId, Queryables>();

/** What filters can ask of a collection. */
export function queryablesOfCollection(id: CollectionId): Queryables {
  const known = held.get(id) ?? queryablesOf(propertiesOf[id]);
  held.set(id, known);
  return known;
}

/** The filter of a query, read and checked; null where it has none. */
export function filterOf({ id }: Pick<CollectionTable<unknown>, 'id'>, query: CommonQuery): Expression | null {
  const { filter, 'filter-lang': language = 'cql2-text', 'filter-crs': system = crs84.uri } = query;
  if (filter === undefined) return null;
  const { toDegrees } = referenceSystemOf(system) ?? crs84;
  try {
    return readFilter(filter, { language, toDegrees, queryables: queryablesOfCollection(id) });
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    const { zh, en } = error.detail;
    throw new Problem('invalid-parameter', { zh: `参数 filter：${zh}`, en: `Parameter filter: ${en}` });
  }
}

/** What a property of an item is; null where it is not known. Its place in the table is one too. */
export function valueAt(table: CollectionTable<unknown>, index: number, property: string): unknown {
  return property === 'index' ? index : (Reflect.get(table.recordAt(index), property) ?? null);
}

/** A test of the item at a place of the table. */
export function filterTest(table: CollectionTable<unknown>, filter: Expression): (index: number) => boolean {
  const fits = compileFilter(filter);
  return (index) =>
    fits({
      valueOf: (property) => valueAt(table, index, property),
      geometry: () => table.geometryAt(index),
    });
}
