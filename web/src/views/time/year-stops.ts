import type { ChangesAnswer } from '@icfm/api/changes/schema';
import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { countsAt } from '../coverage/verdict-at.ts';

/** One place of the slider. */
export type Stop = {
  /** Null: today. */
  readonly year: number | null;
  readonly clusters: number;
  /** Certainly covered, undated branches taken as open: what the headline counts. */
  readonly covered: number;
  /** The same, undated branches taken as not open; today all are open. */
  readonly coveredAtLeast: number;
};

/** The years of the list, then today where its figures have come. */
export function stopsOf(
  changes: ChangesAnswer,
  today: CoverageAnswer | null,
  depth: 'specialised' | 'matched',
): Stop[] {
  const years = changes.years.map((each) => ({
    year: each.year,
    clusters: each.clusters,
    covered: each[depth].covered.undatedAsOpen,
    coveredAtLeast: each[depth].covered.undatedAsClosed,
  }));
  if (!today) return years;
  const { summary } = today.scope;
  const { certain } = countsAt(summary, depth);
  return [...years, { year: null, clusters: summary.clusters, covered: certain, coveredAtLeast: certain }];
}

/** The stop that stands for a year of the address: the year itself, else the last one before it, else the first. */
export function stopIndex(stops: readonly Stop[], year: number | null): number {
  if (year === null) return stops.length - 1;
  const before = stops.filter((stop) => stop.year !== null && stop.year <= year).length;
  return Math.max(0, before - 1);
}
