import { tablesOf } from '../collections/build-tables.ts';
import type { CommonQuery } from '../collections/items-query.ts';
import type { CollectionId } from '../collections/schema.ts';
import { selectSteps } from '../collections/select-items.ts';
import type { CollectionTable, Row } from '../collections/table.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';

/** The items that a download holds: how many, and some at a time. */
export type ChosenRows = { count: number; batches: () => AsyncIterable<readonly Row<object>[]> };

const batchSize = 512;

/** All items of a collection that fit the query, in the order of its table or the one asked for. */
export async function chooseRows(model: ReadModel, id: CollectionId, query: CommonQuery): Promise<ChosenRows> {
  const table: CollectionTable<object> = tablesOf(model)[id];
  const { size, placeAt } = await runGently(selectSteps(table, query));
  return {
    count: size,
    batches: async function* () {
      for (let start = 0; start < size; start += batchSize) {
        const length = Math.min(batchSize, size - start);
        yield Array.from({ length }, (_, position) => table.rowAt(placeAt(start + position)));
      }
    },
  };
}
