import type { ReadModel } from '../readmodel/read-model.ts';

const measuredDatasets: readonly string[] = ['clusters', 'branches'];

/** The older of the dates that clusters and branches stand for: an answer made of both is no fresher than that. */
export function oldestDate(model: ReadModel): string {
  const dates = model.catalogue.datasets.filter(({ id }) => measuredDatasets.includes(id)).map(({ asOf }) => asOf);
  return dates.sort()[0] ?? '';
}
