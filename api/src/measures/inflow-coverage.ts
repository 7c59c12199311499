/**
 * Percentile ranks from 0 (least) to 1 (most), in the order of the values: the share of the others that are less, those
 * that tie counting half. Their mean is ½ whatever the values. Null for every value where there are fewer than two.
 */
export function percentileRanks(values: readonly number[]): (number | null)[] {
  const others = values.length - 1;
  if (others < 1) return values.map(() => null);
  const sorted = [...values].sort((a, b) => a - b);
  const extents = new Map<number, { first: number; last: number }>();
  sorted.forEach((value, index) => {
    const known = extents.get(value);
    if (known) known.last = index;
    else extents.set(value, { first: index, last: index });
  });
  return values.map((value) => {
    const { first, last } = extents.get(value) ?? { first: 0, last: 0 };
    return (first + last) / 2 / others;
  });
}

/** A receiver with what came in and what access its clusters have; null where not known. */
export interface Receiver {
  inflow: number | null;
  access: number | null;
}

/** Thirds of a percentile rank: the least, the middle, the most. */
export type Third = 0 | 1 | 2;

/** Receivers by the halves of both ranks (M11). */
export const quadrants = [
  'high-inflow-low-access',
  'high-inflow-high-access',
  'low-inflow-low-access',
  'low-inflow-high-access',
] as const;
/** One of them. */
export type Quadrant = (typeof quadrants)[number];

/** One receiver among those of which both are known. */
export interface InflowAgainstAccess {
  inflowRank: number;
  accessRank: number;
  /** M_d from −1 (least inflow, most access) to 1 (most inflow, least access). */
  mismatch: number;
  quadrant: Quadrant;
  inflowThird: Third;
  accessThird: Third;
}

/**
 * M11: M_d = percentile rank of inflow − percentile rank of access, among the receivers of which both are known; null for
 * the others, and for all where fewer than two remain. Over those ranked it adds up to 0.
 */
export function inflowAgainstAccess(receivers: readonly Receiver[]): (InflowAgainstAccess | null)[] {
  const known = receivers.flatMap(({ inflow, access }, index) =>
    inflow === null || access === null ? [] : { index, inflow, access },
  );
  const inflowRanks = percentileRanks(known.map(({ inflow }) => inflow));
  const accessRanks = percentileRanks(known.map(({ access }) => access));
  const result: (InflowAgainstAccess | null)[] = receivers.map(() => null);
  known.forEach(({ index }, place) => {
    const inflowRank = inflowRanks[place] ?? null;
    const accessRank = accessRanks[place] ?? null;
    if (inflowRank !== null && accessRank !== null) result[index] = classify(inflowRank, accessRank);
  });
  return result;
}

/** A rank of exactly ½ is high: the median receiver is no exception to be passed over. */
function classify(inflowRank: number, accessRank: number): InflowAgainstAccess {
  const inflow = inflowRank >= 0.5 ? 'high' : 'low';
  const access = accessRank >= 0.5 ? 'high' : 'low';
  return {
    inflowRank,
    accessRank,
    mismatch: inflowRank - accessRank,
    quadrant: `${inflow}-inflow-${access}-access`,
    inflowThird: thirdOf(inflowRank),
    accessThird: thirdOf(accessRank),
  };
}

function thirdOf(rank: number): Third {
  if (rank < 1 / 3) return 0;
  return rank < 2 / 3 ? 1 : 2;
}
