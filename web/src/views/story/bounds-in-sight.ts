import type { Bounds, Camera, MapPadding } from '../../map/map-props.ts';

/** Pixels of the world at zoom 0 in the map's web Mercator. */
const worldSize = 512;

const mercatorY = (latitude: number) => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
};

const latitudeAt = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

const rounded = (degrees: number, most: number) => Number(Math.min(most, Math.max(-most, degrees)).toFixed(4));

/** West, south, east, north of what panels leave in sight of a map of this size in pixels, whose center the camera gives. */
export function boundsInSight(
  { longitude, latitude, zoom }: Camera,
  { width, height }: { readonly width: number; readonly height: number },
  { top, right, bottom, left }: MapPadding,
): [west: number, south: number, east: number, north: number] {
  const world = worldSize * 2 ** zoom;
  const longitudeAt = (x: number) => rounded(longitude + ((x - width / 2) / world) * 360, 180);
  const northAt = (y: number) => rounded(latitudeAt(mercatorY(latitude) + (y - height / 2) / world), 90);
  return [longitudeAt(left), northAt(height - bottom), longitudeAt(width - right), northAt(top)];
}

let openings = 0;

/** The same bounds for the eye, and others for the map: it goes back to them where the person has moved it meanwhile. */
export function freshBounds([west, south, east, north]: Bounds): Bounds {
  openings = (openings + 1) % 1000;
  return [west, south, east + openings * 1e-7, north];
}
