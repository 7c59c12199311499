import { earthRadiusKilometers } from './great-circle.ts';

const degrees = 180 / Math.PI;

/** A point on the sphere in degrees, WGS 84. */
export interface Position {
  longitude: number;
  latitude: number;
}

/**
 * The point that lies so many kilometres from another along a great circle, at a bearing in radians clockwise from
 * north. Longitudes beyond ±180° are not wrapped.
 */
export function destinationFrom(
  { longitude, latitude }: Position,
  { kilometers, bearingRadians }: { kilometers: number; bearingRadians: number },
): Position {
  const angle = kilometers / earthRadiusKilometers;
  const from = latitude / degrees;
  const sine = Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearingRadians);
  const east = Math.sin(bearingRadians) * Math.sin(angle) * Math.cos(from);
  const turn = Math.atan2(east, Math.cos(angle) - Math.sin(from) * sine);
  return {
    longitude: longitude + turn * degrees,
    latitude: Math.asin(Math.max(-1, Math.min(1, sine))) * degrees,
  };
}

/** The distance in kilometres from the centre of a disc on the sphere within which lies that share of its area. */
export function discQuantileKilometers(radiusKilometers: number, share: number): number {
  const half = Math.sin(radiusKilometers / (2 * earthRadiusKilometers));
  return 2 * earthRadiusKilometers * Math.asin(Math.sqrt(share) * half);
}
