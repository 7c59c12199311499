import type { Bilingual } from '@icfm/data/model/dataset';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { CollectionId } from './schema.ts';

/** A list that items come from. What is imported names no publisher and no licence of ours. */
export type CollectionSource = {
  title: Bilingual;
  publisher: Bilingual | null;
  licence: Bilingual | null;
  asOf: string;
  mapApprovalNumber: string | null;
};

/** The lists that the items of a collection come from: bundled ones first, then imported ones in the order of their import. */
export function sourcesOf({ catalogue, lists, modes }: ReadModel, id: CollectionId): CollectionSource[] {
  const isRegions = id === 'provinces' || id === 'prefectures' || id === 'counties';
  const isReplaced = !isRegions && modes[id] === 'replace';
  const bundled = catalogue.datasets
    .filter((dataset) => !isReplaced && dataset.id === (isRegions ? 'regions' : id))
    .map(({ title, publisher, licence, asOf, mapApprovalNumber }) => ({
      ...{ title, publisher, licence, asOf, mapApprovalNumber },
    }));
  const imported = lists
    .filter(({ kind }) => kind === id || (id === 'branches' && kind === 'specialities'))
    .map(({ title, asOf }) => ({
      ...{ title: { zh: title, en: title }, publisher: null, licence: null, asOf, mapApprovalNumber: null },
    }));
  return [...bundled, ...imported];
}
