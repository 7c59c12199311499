import type { ReadModel } from '../readmodel/read-model.ts';

/**
 * The oldest of the dates that the lists of clusters and branches stand for, imported ones among them: an answer made of
 * all is no fresher than that.
 */
export function oldestDate({ catalogue, lists, modes }: ReadModel): string {
  const bundled = catalogue.datasets.filter(
    ({ id }) => (id === 'clusters' || id === 'branches') && modes[id] !== 'replace',
  );
  const imported = lists.filter(({ kind }) => kind !== 'flows');
  const dates = [...bundled, ...imported].map(({ asOf }) => asOf);
  return dates.sort()[0] ?? '';
}
