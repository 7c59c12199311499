import { eachBeyond, pageBeyond } from '../collections/beyond-items.ts';
import { tablesOf } from '../collections/build-tables.ts';
import type { CommonQuery } from '../collections/items-query.ts';
import type { CollectionId } from '../collections/schema.ts';
import { selectSteps } from '../collections/select-items.ts';
import type { CollectionTable, Row } from '../collections/table.ts';
import { invalidParameter } from '../problem.ts';
import type { BranchSet } from '../readmodel/branch-set.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';

/** The items that a download holds: how many, and some at a time. */
export type ChosenRows = { count: number; batches: () => AsyncIterable<readonly Row<object>[]> };

const batchSize = 512;

/** All items of a collection that fit the query, in the order of its table or the one asked for. */
export async function chooseRows(model: ReadModel, id: CollectionId, query: CommonQuery): Promise<ChosenRows> {
  if (id === 'branches' && model.beyond) return chooseBeyond(model.beyond, query);
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

/** Branches beyond memory come in the order in which they stand; to order all of them takes a place where all of them are. */
async function chooseBeyond(set: BranchSet, query: CommonQuery): Promise<ChosenRows> {
  if (query.sortby !== undefined) throw invalidParameter('sortby', wantedNone, query.sortby);
  const { matched } = await pageBeyond(set, query, { offset: 0, limit: 0 });
  return { count: matched, batches: () => eachBeyond(set, query) };
}

const wantedNone = {
  zh: '不填（超出内存的支行名单按其存放次序下载）',
  en: 'none (a list beyond memory is downloaded in the order in which it stands)',
};
