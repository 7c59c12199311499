import type { Position } from './map-props.ts';

/** Height of the curve's control point over the chord, as a share of its length: always to the same side. */
export const curvature = 0.2;

type Point = readonly [x: number, y: number];

/** Web Mercator of the unit square, as the map's tiles have it. */
export function toMercator([longitude, latitude]: Position): Point {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function fromMercator([x, y]: Point): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** The control point of the quadratic curve; the way back has its own on the other side, so the two part. */
export function controlPoint(origin: Point, destination: Point): Point {
  const [dx, dy] = [destination[0] - origin[0], destination[1] - origin[1]];
  const middle: Point = [(origin[0] + destination[0]) / 2, (origin[1] + destination[1]) / 2];
  return [middle[0] + dy * curvature, middle[1] - dx * curvature];
}

/** The curve as positions, first the origin, last the destination. */
export function curveLine(origin: Position, destination: Position, segments: number): Position[] {
  const [start, end] = [toMercator(origin), toMercator(destination)];
  const control = controlPoint(start, end);
  return Array.from({ length: segments + 1 }, (_, index) => {
    const t = index / segments;
    const at = (axis: 0 | 1) => (1 - t) * (1 - t) * start[axis] + 2 * t * (1 - t) * control[axis] + t * t * end[axis];
    return fromMercator([at(0), at(1)]);
  });
}
