import type { Geometry, Position as GeoPosition } from 'geojson';
import { linesOf } from '../map/lines-of.ts';
import type { Point } from './path-data.ts';
import type { Projection, Size } from './projection.ts';

/** Half a pixel of a 4K image, which is three times as wide as a slide: nobody sees a point left out nearer than that. */
export const finestUnits = 1 / 6;
/** Outlines are cut so far outside the picture that the cut, and the line along it, are out of sight. */
const beyondUnits = 24;

type Edge = { readonly axis: 0 | 1; readonly limit: number; readonly sign: 1 | -1 };

function crossing(from: Point, to: Point, { axis, limit }: Edge): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const value = from[other] + (to[other] - from[other]) * share;
  return axis === 0 ? [limit, value] : [value, limit];
}

const isWithin = (point: Point, { axis, limit, sign }: Edge) => sign * (limit - point[axis]) >= 0;

/** Sutherland and Hodgman (1974): the part of a ring on one side of an edge. */
function cutAt(ring: readonly Point[], edge: Edge): Point[] {
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1) ?? point;
    const [isIn, wasIn] = [isWithin(point, edge), isWithin(before, edge)];
    if (isIn) return wasIn ? [point] : [crossing(before, point, edge), point];
    return wasIn ? [crossing(before, point, edge)] : [];
  });
}

function edgesOf({ width, height }: Size, beyond: number): Edge[] {
  return [
    { axis: 0, limit: -beyond, sign: -1 },
    { axis: 0, limit: width + beyond, sign: 1 },
    { axis: 1, limit: -beyond, sign: -1 },
    { axis: 1, limit: height + beyond, sign: 1 },
  ];
}

/** A ring without what lies far outside the picture; empty where all of it does. */
export function clipRing(ring: readonly Point[], size: Size, beyond = beyondUnits): readonly Point[] {
  const edges = edgesOf(size, beyond);
  if (edges.some((edge) => !ring.some((point) => isWithin(point, edge)))) return [];
  return edges
    .filter((edge) => ring.some((point) => !isWithin(point, edge)))
    .reduce<readonly Point[]>((rest, edge) => cutAt(rest, edge), ring);
}

/** Distance of a point from the line between two others, or from them where they fall together. */
function distanceFrom(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [x, y] = [point[0] - from[0], point[1] - from[1]];
  return length === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length;
}

function furthestBetween(points: readonly Point[], first: number, last: number): { index: number; distance: number } {
  const [from = [0, 0], to = [0, 0]] = [points[first], points[last]];
  let furthest = { index: first, distance: 0 };
  for (let index = first + 1; index < last; index += 1) {
    const distance = distanceFrom(points[index] ?? from, from, to);
    if (distance > furthest.distance) furthest = { index, distance };
  }
  return furthest;
}

/**
 * A line without the points that lie nearer than `units` to the line between those kept; its ends stay. Douglas and
 * Peucker (1973).
 */
export function thin(points: readonly Point[], units: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const open: [first: number, last: number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    const { index, distance } = furthestBetween(points, first, last);
    if (distance < units) continue;
    kept.add(index);
    open.push([first, index], [index, last]);
  }
  return points.filter((_, index) => kept.has(index));
}

const tenth = (value: number) => String(Math.round(value * 10) / 10);

function pathOf(points: readonly Point[]): string {
  const written = points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`);
  return `M${written.filter((each, index) => each !== written[index - 1]).join('L')}`;
}

const toPoints = (line: readonly GeoPosition[], { project }: Projection) =>
  line.map(([longitude = 0, latitude = 0]) => project([longitude, latitude]));

const speck = 0.35;

/** An island too small for its outline is a speck: it is there. */
function speckAt([x, y]: Point): string {
  return `${pathOf([
    [x - speck, y],
    [x, y - speck],
    [x + speck, y],
    [x, y + speck],
  ])}Z`;
}

type Tracing = {
  /** Points nearer than this to their neighbour are left out. */
  readonly units?: number;
  /** How far outside the picture areas are cut. */
  readonly beyond?: number;
};

/** The rings of an area on the picture, cut and thinned. */
export function areaRings(
  geometry: Geometry | null,
  projection: Projection,
  { units = finestUnits, beyond = beyondUnits }: Tracing = {},
): Point[][] {
  return linesOf(geometry).flatMap((ring) => {
    const clipped = clipRing(toPoints(ring, projection), projection, beyond);
    return clipped.length === 0 ? [] : [thin(clipped, units)];
  });
}

/** Rings as path data, closed; those of less than three points as specks. */
export function ringsPath(rings: readonly (readonly Point[])[]): string {
  return rings
    .map((ring) => {
      const [first] = ring;
      if (!first) return '';
      const [width, height] = [spanOf(ring, 0), spanOf(ring, 1)];
      return Math.max(width, height) < 2 * speck ? speckAt(first) : `${pathOf(ring)}Z`;
    })
    .join('');
}

/** Areas as path data. */
export function areasPath(
  geometries: readonly (Geometry | null)[],
  projection: Projection,
  tracing: Tracing = {},
): string {
  return ringsPath(geometries.flatMap((geometry) => areaRings(geometry, projection, tracing)));
}

function spanOf(ring: readonly Point[], axis: 0 | 1): number {
  const values = ring.map((point) => point[axis]);
  return Math.max(...values) - Math.min(...values);
}

/** Lines as path data, those out of sight left out. */
export function linesPath(geometries: readonly (Geometry | null)[], projection: Projection): string {
  const edges = edgesOf(projection, beyondUnits);
  return geometries
    .flatMap(linesOf)
    .map((line) => toPoints(line, projection))
    .filter((points) => !edges.some((edge) => !points.some((point) => isWithin(point, edge))))
    .map((points) => pathOf(thin(points, finestUnits)))
    .join('');
}
