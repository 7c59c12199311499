import { finish, type Steps } from '../measures/steps.ts';
import type { ReadModel } from './read-model.ts';
import { restrictBranches } from './restrict-model.ts';

/** As many years as the lists reach back; every further one asked for costs the oldest. */
const mostYears = 24;

/** Of a long list a year takes tens of megabytes. */
const mostYearsOfMany = 3;
const manyBranches = 20_000;

const models = new WeakMap<ReadModel, Map<number, ReadModel>>();

/**
 * The model as it stood at the end of a year: clusters designated by then, and every branch but those known to have
 * opened later. Clusters without a year are left out and branches without one stay; `asOf` counts both. Null is the
 * model itself. Made once a model and year.
 */
export function modelAsOf(model: ReadModel, year: number | null): ReadModel {
  return finish(modelAsOfSteps(model, year));
}

/** The same in steps. */
export function* modelAsOfSteps(model: ReadModel, year: number | null): Steps<ReadModel> {
  if (year === null) return model;
  const known = models.get(model) ?? new Map<number, ReadModel>();
  models.set(model, known);
  const made = known.get(year) ?? (yield* makeAsOf(model, year));
  const [oldest] = known.keys();
  const most = model.countedBranches.length > manyBranches ? mostYearsOfMany : mostYears;
  if (known.size >= most && !known.has(year) && oldest !== undefined) known.delete(oldest);
  known.set(year, made);
  return made;
}

function* makeAsOf(model: ReadModel, year: number): Steps<ReadModel> {
  const { clusters, countedBranches } = model;
  const restricted = yield* restrictBranches(model, ({ openedYear }) => (openedYear ?? year) <= year);
  return {
    ...model,
    ...restricted,
    clusters: clusters.filter(({ cluster }) => cluster.designatedYear !== null && cluster.designatedYear <= year),
    asOf: {
      year,
      undatedClusters: clusters.filter(({ cluster }) => cluster.designatedYear === null).length,
      laterBranches: countedBranches.length - restricted.countedBranches.length,
      undatedBranches: restricted.countedBranches.filter(({ openedYear }) => openedYear === null).length,
    },
  };
}
