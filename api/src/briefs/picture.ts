import type { Position } from 'geojson';
import { albersProjection, type PlanePoint } from '../geo/albers.ts';

/** A field of the page, in points. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** From degrees to points of the page. */
export type Project = (position: Position) => PlanePoint;

/**
 * The Albers projection that holds these rings whole in the middle of a frame. Its standard parallels lie a sixth of
 * the height from both ends (Snyder 1987, page 99): for the nation about 24° and 48°.
 */
export function fitPicture(rings: readonly Position[][], frame: Frame): Project {
  const [west, south, east, north] = boundsOf(rings.flat());
  const sixth = Math.max((north - south) / 6, 0.01);
  const project = albersProjection({
    standardParallels: [south + sixth, north - sixth],
    centre: [(west + east) / 2, (south + north) / 2],
  });
  const points = rings.flat().map(([longitude = 0, latitude = 0]) => project(longitude, latitude));
  const [left, bottom, right, top] = boundsOf(points);
  const scale = Math.min(frame.width / Math.max(right - left, 1e-9), frame.height / Math.max(top - bottom, 1e-9));
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
  const [centreX, centreY] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  return ([longitude = 0, latitude = 0]) => {
    const [x, y] = project(longitude, latitude);
    return [centreX + (x - middleX) * scale, centreY - (y - middleY) * scale];
  };
}

/** West, south, east and north end of points. */
export function boundsOf(points: readonly Position[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

export const grown = ({ x, y, width, height }: Frame, by: number): Frame => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
