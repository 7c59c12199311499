import { type ListBehind, listsBehind } from '../readmodel/lists-behind.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { CollectionId } from './schema.ts';

/** A list that items come from, as it is told beside them. */
export type CollectionSource = Omit<ListBehind, 'id'>;

/** The lists that the items of a collection come from. */
export function sourcesOf(model: ReadModel, id: CollectionId): CollectionSource[] {
  const kind = id === 'clusters' || id === 'branches' || id === 'flows' ? id : 'regions';
  return listsBehind(model, [kind]).map(({ id: _, ...source }) => source);
}
