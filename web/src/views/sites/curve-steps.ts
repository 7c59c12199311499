import type { CurvePoint, SitesAnswer } from '@icfm/api/sites/schema';

/** The same question but for how many, or how much, may be done. */
function questionOf({ parameters, dataVersion }: SitesAnswer): string {
  const { newSites: _newSites, budget, picked: _picked, targetShare: _share, ...rest } = parameters;
  return JSON.stringify([dataVersion, budget === null ? 'number' : 'budget', rest]);
}

/**
 * The curve of an answer, and beyond its end the one of a larger limit that has been answered before: whoever goes from
 * 10 to 3 still sees what 10 would bring.
 */
export function longestCurve(answer: SitesAnswer, others: readonly SitesAnswer[]): readonly CurvePoint[] {
  const question = questionOf(answer);
  const end = answer.curve.at(-1)?.limit ?? 0;
  const lengthOf = ({ curve }: SitesAnswer) => curve.at(-1)?.limit ?? 0;
  const longest = others
    .filter((other) => lengthOf(other) > end && questionOf(other) === question)
    .sort((one, other) => lengthOf(other) - lengthOf(one))[0];
  return [...answer.curve, ...(longest?.curve.filter(({ limit }) => limit > end) ?? [])];
}

/** From what is covered today to the best that is possible, so that the steps can be told apart. */
export function weightRange(points: readonly CurvePoint[]): readonly [number, number] {
  const weights = points.flatMap(({ coveredWeight, bound, greedyWeight }) =>
    [coveredWeight, bound, greedyWeight].filter((weight) => weight !== null),
  );
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  if (weights.length === 0) return [0, 1];
  return least === most ? [Math.max(0, least - 1), most + 1] : [least, most];
}

/** The index of the point nearest to a limit; 0 of no points. */
export function nearestStep(points: readonly CurvePoint[], limit: number): number {
  const distances = points.map((point) => Math.abs(point.limit - limit));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** The first point from which no further one covers more; null where the last still does. */
export function firstFlat(points: readonly CurvePoint[]): CurvePoint | null {
  const last = points.at(-1)?.coveredWeight ?? null;
  if (last === null) return null;
  const first = points.find(({ coveredWeight }) => coveredWeight === last);
  return first === undefined || first === points.at(-1) ? null : first;
}
