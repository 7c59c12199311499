import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { earthRadiusKilometers, greatCircleKilometers } from './great-circle.ts';

/** An index over points given as parallel arrays of degrees, for distances on the sphere. */
export interface PointIndex {
  /** Candidates for "within `kilometers`": a box that holds every such point; the caller measures and drops the rest. */
  near(longitude: number, latitude: number, kilometers: number): number[];
  /** The nearest point by great circle, or null where the index is empty. */
  nearest(longitude: number, latitude: number): number | null;
}

const degrees = 180 / Math.PI;

/** Builds an index over the chosen members of parallel coordinate arrays; answers are indices into those arrays. */
export function createPointIndex(
  longitudes: Float64Array,
  latitudes: Float64Array,
  members: ArrayLike<number>,
): PointIndex {
  if (members.length === 0) return { near: () => [], nearest: () => null };
  const tree = new KDBush(members.length);
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] ?? 0;
    tree.add(longitudes[member] ?? 0, latitudes[member] ?? 0);
  }
  tree.finish();
  const toMember = (index: number) => members[index] ?? 0;
  return {
    near: (longitude, latitude, kilometers) => {
      // Half a million candidates an answer: they are renamed in place.
      const found = tree.range(...boxAround(longitude, latitude, kilometers));
      for (let index = 0; index < found.length; index += 1) found[index] = toMember(found[index] ?? 0);
      return found;
    },
    nearest: (longitude, latitude) => around(tree, longitude, latitude, 1).map(toMember)[0] ?? null,
  };
}

/**
 * Several indices over the same coordinate arrays as one. A large list is indexed in parts, since sorting all of it at
 * once would hold up everybody else. Of points equally near that of the first part is the nearest.
 */
export function joinIndices(
  longitudes: Float64Array,
  latitudes: Float64Array,
  parts: readonly PointIndex[],
): PointIndex {
  const kilometersTo = (longitude: number, latitude: number, member: number) =>
    greatCircleKilometers(longitude, latitude, longitudes[member] ?? 0, latitudes[member] ?? 0);
  return {
    near: (longitude, latitude, kilometers) => parts.flatMap((part) => part.near(longitude, latitude, kilometers)),
    nearest: (longitude, latitude) => {
      let best: { member: number; kilometers: number } | null = null;
      for (const part of parts) {
        const member = part.nearest(longitude, latitude);
        if (member === null) continue;
        const kilometers = kilometersTo(longitude, latitude, member);
        if (best === null || kilometers < best.kilometers) best = { member, kilometers };
      }
      return best?.member ?? null;
    },
  };
}

/** West, south, east, north of the circle, in degrees; a circle that holds a pole or wraps spans all longitudes. */
function boxAround(longitude: number, latitude: number, kilometers: number): [number, number, number, number] {
  const angle = (kilometers / earthRadiusKilometers) * 1.000001 + 1e-9;
  const south = latitude - angle * degrees;
  const north = latitude + angle * degrees;
  const ratio = Math.sin(angle) / Math.cos(latitude / degrees);
  const reachesPole = angle >= Math.PI / 2 || north >= 90 || south <= -90 || ratio >= 1;
  const half = reachesPole ? 180 : Math.asin(ratio) * degrees;
  if (reachesPole || longitude - half < -180 || longitude + half > 180) return [-180, south, 180, north];
  return [longitude - half, south, longitude + half, north];
}
