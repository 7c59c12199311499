import type { DatedBounds } from './change-years.ts';

/** A cluster in time: when it joined the list, and since when it is certainly covered. */
export interface DatedCluster {
  designatedYear: number;
  coveredSince: DatedBounds;
}

/** Clusters covered at the end of a year, the change to the year before, and the two effects it is the sum of. */
export interface SplitChange {
  covered: DatedBounds;
  change: DatedBounds;
  listEffect: DatedBounds;
  branchEffect: DatedBounds;
}

/**
 * What changed the number of covered clusters from one year to the next, with C(list of year, branches of year).
 *
 * List effect: C(t, t−1) − C(t−1, t−1). Branch effect: C(t, t) − C(t, t−1). They add up to the change exactly. The
 * first year stands against nothing: all of it is list effect.
 */
export function splitChange(
  clusters: readonly DatedCluster[],
  { year, isFirst }: { year: number; isFirst: boolean },
): SplitChange {
  const count = (listYear: number, branchYear: number) =>
    boundsOf(
      (bound) =>
        clusters.filter(
          ({ designatedYear, coveredSince }) => designatedYear <= listYear && coveredSince[bound] <= branchYear,
        ).length,
    );
  const covered = count(year, year);
  if (isFirst) return { covered, change: covered, listEffect: covered, branchEffect: boundsOf(() => 0) };
  const before = count(year - 1, year - 1);
  const longerList = count(year, year - 1);
  return {
    covered,
    change: boundsOf((bound) => covered[bound] - before[bound]),
    listEffect: boundsOf((bound) => longerList[bound] - before[bound]),
    branchEffect: boundsOf((bound) => covered[bound] - longerList[bound]),
  };
}

function boundsOf(value: (bound: keyof DatedBounds) => number): DatedBounds {
  return { undatedAsClosed: value('undatedAsClosed'), undatedAsOpen: value('undatedAsOpen') };
}
