import type { Bilingual } from '@icfm/data/model/dataset';
import type { ReadModel } from './read-model.ts';

/** The kinds of things that lists hold. */
export type ListedKind = 'clusters' | 'branches' | 'flows' | 'regions';

/** A list that an answer is made from: who made it, and how old it is. Of an imported one nobody vouches for it. */
export interface ListBehind {
  id: string;
  title: Bilingual;
  publisher: Bilingual | null;
  licence: Bilingual | null;
  asOf: string;
  mapApprovalNumber: string | null;
}

/**
 * The lists behind things of some kinds, as far as they count: bundled ones first, then imported ones in the order of
 * their import. A list of specialities stands behind the branches that it changes.
 */
export function listsBehind({ catalogue, lists, modes }: ReadModel, kinds: readonly ListedKind[]): ListBehind[] {
  const isReplaced = (kind: ListedKind) => kind !== 'regions' && modes[kind] === 'replace';
  const bundled = kinds.flatMap((kind) => (isReplaced(kind) ? [] : catalogue.datasets.filter(({ id }) => id === kind)));
  const isBehind = (kind: (typeof lists)[number]['kind']) =>
    kinds.some((wanted) => wanted === (kind === 'specialities' ? 'branches' : kind));
  return [
    ...bundled.map(({ id, title, publisher, licence, asOf, mapApprovalNumber }) => ({
      ...{ id, title, publisher, licence, asOf, mapApprovalNumber },
    })),
    ...lists
      .filter(({ kind }) => isBehind(kind))
      .map(({ id, title, asOf }) => ({
        ...{ id, title: { zh: title, en: title }, publisher: null, licence: null, asOf, mapApprovalNumber: null },
      })),
  ];
}
