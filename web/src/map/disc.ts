import type { Position } from './map-props.ts';

const earthRadiusKilometers = 6371.0088;
const segments = 64;

/** A ring of points at one great-circle distance from a centre, closed, for the disc of an uncertain position. */
export function discRing([longitude, latitude]: Position, radiusKilometers: number): Position[] {
  const angle = radiusKilometers / earthRadiusKilometers;
  const phi = (latitude * Math.PI) / 180;
  return Array.from({ length: segments + 1 }, (_, index) => {
    const bearing = (index / segments) * 2 * Math.PI;
    const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * sine,
    );
    return [longitude + (east * 180) / Math.PI, (Math.asin(sine) * 180) / Math.PI];
  });
}
