/** What can be said of one place or cluster at one depth. */
export type KnownVerdict = 'certain' | 'possible' | 'none-known';

/** The rule that makes one verdict of a cluster from its member places, core place first (M1). */
export type MemberRule = 'any' | 'core' | 'all';

/** Distance in kilometres with its bounds by position precision; inside the same unit all three are 0. */
export interface DistanceBand {
  estimate: number;
  lower: number;
  upper: number;
  isInside: boolean;
}

/** Bounds of a distance to a branch whose position is known to `radiusKilometers` (M1, "Position uncertainty"). */
export function bandOf(estimate: number, radiusKilometers: number): DistanceBand {
  return {
    estimate,
    lower: Math.max(0, estimate - radiusKilometers),
    upper: estimate + radiusKilometers,
    isInside: false,
  };
}

/** The band of a branch located by adcode inside the place's own unit: it is there, wherever in the unit it stands. */
export const insideBand: DistanceBand = { estimate: 0, lower: 0, upper: 0, isInside: true };

const ranks = { certain: 2, possible: 1, 'none-known': 0 } as const;

/** The verdict of a cluster from those of its places, core first; `none-known` where there are no places. */
export function verdictByRule(places: readonly KnownVerdict[], rule: MemberRule): KnownVerdict {
  const [core, ...others] = places;
  if (core === undefined) return 'none-known';
  if (rule === 'core') return core;
  const isBetter = rule === 'any' ? 1 : -1;
  return others.reduce((chosen, verdict) => ((ranks[verdict] - ranks[chosen]) * isBetter > 0 ? verdict : chosen), core);
}
