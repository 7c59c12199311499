import { notFound } from '../problem.ts';
import { CollectionId } from './schema.ts';

/** The collection of a name; others are not found. */
export function knownCollection(text: string): CollectionId {
  const id = CollectionId.safeParse(text);
  if (!id.success) throw notFound({ zh: '数据集合', en: 'collection' }, text);
  return id.data;
}
