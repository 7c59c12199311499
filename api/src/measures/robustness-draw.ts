import { destinationFrom, discQuantileKilometers, type Position } from '../geo/destination.ts';
import { greatCircleKilometers } from '../geo/great-circle.ts';
import type { Network } from './network.ts';
import type { Place } from './reach.ts';
import { createSeededRandom } from './robustness-random.ts';

/** One draw: a reach, and a point for every branch. */
export interface Draw {
  isInReach(place: Place, branch: number): boolean;
}

/**
 * One branch stands at one point in a draw, whichever cluster looks at it: the point hangs on seed and branch alone. It
 * lies anywhere in the disc of the branch's uncertainty, evenly by area.
 */
export function createDraw(
  network: Network,
  { seed, reachKilometers }: { seed: number; reachKilometers: number },
): Draw {
  const points = new Map<number, Position | null>();
  const pointOf = (branch: number) => {
    const known = points.get(branch);
    if (known !== undefined) return known;
    const point = drawPoint(network, branch, seed);
    points.set(branch, point);
    return point;
  };
  return {
    isInReach: (place, branch) => {
      const point = pointOf(branch);
      if (point === null) return false;
      const { longitude, latitude } = point;
      return greatCircleKilometers(place.longitude, place.latitude, longitude, latitude) <= reachKilometers;
    },
  };
}

function drawPoint({ branches }: Network, branch: number, seed: number): Position | null {
  const located = branches[branch];
  if (located === undefined) return null;
  const random = createSeededRandom(seed ^ Math.imul(branch + 1, 0x9e3779b1));
  const kilometers = discQuantileKilometers(located.radiusKilometers, random());
  return destinationFrom(located, { kilometers, bearingRadians: 2 * Math.PI * random() });
}
