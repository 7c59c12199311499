import { buildNetwork } from '../measures/network.ts';
import type { ReadModel } from './read-model.ts';

/** As many years as the lists reach back; every further one asked for costs the oldest. */
const mostYears = 24;

const models = new WeakMap<ReadModel, Map<number, ReadModel>>();

/**
 * The model as it stood at the end of a year: clusters designated by then, and every branch but those known to have
 * opened later. Clusters without a year are left out and branches without one stay; `asOf` counts both. Null is the
 * model itself. Made once a model and year.
 */
export function modelAsOf(model: ReadModel, year: number | null): ReadModel {
  if (year === null) return model;
  const known = models.get(model) ?? new Map<number, ReadModel>();
  models.set(model, known);
  const made = known.get(year) ?? makeAsOf(model, year);
  const [oldest] = known.keys();
  if (known.size >= mostYears && !known.has(year) && oldest !== undefined) known.delete(oldest);
  known.set(year, made);
  return made;
}

function makeAsOf(model: ReadModel, year: number): ReadModel {
  const { clusters, countedBranches, network } = model;
  const isOpenBy = (index: number) => (countedBranches[index]?.openedYear ?? year) <= year;
  const countedThen = countedBranches.filter((_, index) => isOpenBy(index));
  return {
    ...model,
    clusters: clusters.filter(({ cluster }) => cluster.designatedYear !== null && cluster.designatedYear <= year),
    countedBranches: countedThen,
    network: buildNetwork(network.branches.filter((_, index) => isOpenBy(index))),
    hasOrdinaryBranches: countedThen.some(({ specialities }) => specialities.length === 0),
    asOf: {
      year,
      undatedClusters: clusters.filter(({ cluster }) => cluster.designatedYear === null).length,
      laterBranches: countedBranches.length - countedThen.length,
      undatedBranches: countedThen.filter(({ openedYear }) => openedYear === null).length,
    },
  };
}
