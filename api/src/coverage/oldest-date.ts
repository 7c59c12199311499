import type { ReadModel } from '../readmodel/read-model.ts';

/**
 * The oldest of the dates that the lists of branches, and of clusters or flows, stand for, imported ones among them: an
 * answer made of all is no fresher than that.
 */
export function oldestDate({ catalogue, lists, modes }: ReadModel, demand: 'clusters' | 'flows' = 'clusters'): string {
  const bundled = catalogue.datasets.filter(
    ({ id }) => (id === demand || id === 'branches') && modes[id === 'branches' ? id : demand] !== 'replace',
  );
  const other = demand === 'clusters' ? 'flows' : 'clusters';
  const imported = lists.filter(({ kind }) => kind !== other);
  const dates = [...bundled, ...imported].map(({ asOf }) => asOf);
  return dates.sort()[0] ?? '';
}
