import type { CurvePoint } from '@icfm/api/curves/schema';
import type { ChartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import { firstReaching } from './curve-points.ts';

type CurveFinding = {
  readonly place: string;
  readonly points: readonly CurvePoint[];
  readonly current: CurvePoint;
};

/** What the curve says at the reach, and what a further reach would bring. Shares are compared as they read, in whole per cent. */
export function curveFinding(
  { place, points, current }: CurveFinding,
  words: ChartWords['curve'],
  format: Format,
): string {
  const now = Math.round(100 * current.certainShare);
  const [far, half, last] = [firstReaching(points, 90), firstReaching(points, 50), points.at(-1)];
  const values = { place, reach: format.count(current.reachKilometers), share: format.percent(current.certainShare) };
  if (now < 90 && far) return fill(words.needs, { ...values, far: format.count(far.reachKilometers) });
  if (now < 90 && last && last.reachKilometers > current.reachKilometers) {
    const farthest = { far: format.count(last.reachKilometers), farShare: format.percent(last.certainShare) };
    return fill(words.never, { ...values, ...farthest });
  }
  if (now >= 90 && half && half.reachKilometers < current.reachKilometers) {
    return fill(words.reached, { ...values, half: format.count(half.reachKilometers) });
  }
  return fill(words.noHalf, values);
}

/** Both ends of coverage at one reach, of the place and, beside it, of the nation. */
export function curveReading(
  { place, point, nation }: { place: string; point: CurvePoint; nation: CurvePoint | null },
  words: ChartWords['curve'],
  format: Format,
): string {
  const shares = ({ certainShare, possibleShare }: CurvePoint) => ({
    certain: format.percent(certainShare),
    possible: format.percent(possibleShare),
  });
  const own = fill(words.reading, { reach: format.count(point.reachKilometers), place, ...shares(point) });
  return nation ? own + fill(words.readingNation, shares(nation)) : own;
}
