import type { TransfersAnswer } from '@icfm/api/transfers/schema';

/** A year of the timeline. One that no record names has 0 records: none is documented, which does not mean none moved. */
export type TimelineYear = {
  readonly year: number;
  readonly records: number;
  readonly corridors: number;
  /** Of the basis asked for; null without one, and where no amount is known. */
  readonly amount100mCny: number | null;
};

/** Every year from the first to the last that a record names. */
export function timelineYears({ years, parameters }: TransfersAnswer): TimelineYear[] {
  const known = new Map(years.map((each) => [each.year, each]));
  const all = [...known.keys()];
  if (all.length === 0) return [];
  const first = Math.min(...all);
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => {
    const found = known.get(first + index);
    const amount = found?.amounts.find(({ basis }) => basis === parameters.basis);
    return {
      year: first + index,
      records: found?.records ?? 0,
      corridors: found?.corridors ?? 0,
      amount100mCny: amount?.amount100mCny ?? null,
    };
  });
}
