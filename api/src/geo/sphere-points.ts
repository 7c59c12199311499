import { earthRadiusKilometers } from './great-circle.ts';

/** Points on the unit sphere, as parallel arrays. */
export interface SpherePoints {
  x: Float64Array;
  y: Float64Array;
  z: Float64Array;
}

const radians = Math.PI / 180;

/** Puts points given in degrees, WGS 84, on the unit sphere, so that many distances cost no trigonometry each. */
export function toSphere(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>): SpherePoints {
  const x = new Float64Array(longitudes.length);
  const y = new Float64Array(longitudes.length);
  const z = new Float64Array(longitudes.length);
  for (let index = 0; index < x.length; index += 1) {
    const [longitude, latitude] = [(longitudes[index] ?? 0) * radians, (latitudes[index] ?? 0) * radians];
    x[index] = Math.cos(latitude) * Math.cos(longitude);
    y[index] = Math.cos(latitude) * Math.sin(longitude);
    z[index] = Math.sin(latitude);
  }
  return { x, y, z };
}

/**
 * Great-circle distances in kilometres from one point, in degrees, to points on the sphere by their index: the same as
 * `greatCircleKilometers` to a millionth of a millimetre. Beyond `mostKilometers` the answer is infinite.
 */
export function distancesFrom(points: SpherePoints, from: [number, number], mostKilometers: number) {
  const origin = toSphere([from[0]], [from[1]]);
  const [x = 0, y = 0, z = 0] = [origin.x[0], origin.y[0], origin.z[0]];
  const mostChord = 2 * Math.sin(Math.min(Math.PI / 2, mostKilometers / (2 * earthRadiusKilometers)));
  // A rounding in the sine must not cut a point off that the distance itself would keep.
  const mostSquare = mostChord * mostChord * (1 + 1e-12) + 1e-30;
  return (index: number): number => {
    const dx = (points.x[index] ?? 0) - x;
    const dy = (points.y[index] ?? 0) - y;
    const dz = (points.z[index] ?? 0) - z;
    const square = dx * dx + dy * dy + dz * dz;
    if (square > mostSquare) return Number.POSITIVE_INFINITY;
    return 2 * earthRadiusKilometers * Math.asin(Math.min(1, Math.sqrt(square) / 2));
  };
}
