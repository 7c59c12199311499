import type { CurvePoint, RegionCurve } from '@icfm/api/curves/schema';
import { bisector, leastIndex } from 'd3-array';

/** The points of a region at a depth; those of `exact` take the place of, or join, the points of the same reach. */
export function pointsAt(
  curve: RegionCurve,
  depth: 'specialised' | 'matched',
  exact: CurvePoint | null,
): readonly CurvePoint[] {
  const points = curve[depth];
  if (exact === null || points.length === 0) return points;
  const others = points.filter(({ reachKilometers }) => reachKilometers !== exact.reachKilometers);
  return [...others, exact].sort((a, b) => a.reachKilometers - b.reachKilometers);
}

const byReach = bisector<CurvePoint, number>(({ reachKilometers }) => reachKilometers);

/** The point whose reach is nearest; null of no points. */
export function nearestPoint(points: readonly CurvePoint[], reachKilometers: number): CurvePoint | null {
  return points[byReach.center(points, reachKilometers)] ?? null;
}

/** The first point whose certain share, as it reads in whole per cent, is at least this; null where none is. */
export function firstReaching(points: readonly CurvePoint[], percent: number): CurvePoint | null {
  return points.find(({ certainShare }) => Math.round(100 * certainShare) >= percent) ?? null;
}

/** Where two curves stand furthest apart, between the given reaches: the best place to name them; null of no points. */
export function widestApart(
  points: readonly CurvePoint[],
  others: readonly CurvePoint[],
  [from, to]: readonly [number, number],
): { readonly point: CurvePoint; readonly other: CurvePoint } | null {
  const pairs = points
    .filter(({ reachKilometers }) => reachKilometers >= from && reachKilometers <= to)
    .flatMap((point) => {
      const other = others.find(({ reachKilometers }) => reachKilometers === point.reachKilometers);
      return other ? [{ point, other }] : [];
    });
  const index = leastIndex(pairs, ({ point, other }) => -Math.abs(point.certainShare - other.certainShare));
  return index === undefined ? null : (pairs[index] ?? null);
}

/** Where the band of what is possible is widest, between the given reaches: the best place to name it; null of no points. */
export function widestBand(points: readonly CurvePoint[], [from, to]: readonly [number, number]): CurvePoint | null {
  const inside = points.filter(({ reachKilometers }) => reachKilometers >= from && reachKilometers <= to);
  const index = leastIndex(inside, ({ certainShare, possibleShare }) => certainShare - possibleShare);
  return index === undefined ? null : (inside[index] ?? null);
}
