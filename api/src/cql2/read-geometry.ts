import type { Geometry, Position } from 'geojson';
import { z } from 'zod';
import { type Project, projectGeometry } from '../geo/project-geometry.ts';
import { isOnEarth } from '../geo/reference-systems.ts';
import { FilterError, filterLimits, tooMuch } from './filter-error.ts';
import { isValidGeometry } from './spatial-relation.ts';

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const line = z.array(position).min(2);
const ring = z
  .array(position)
  .min(4)
  .refine((points) => points[0]?.join() === points.at(-1)?.join());

const simple = [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('MultiPoint'), coordinates: z.array(position).min(1) }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
] as const;

const FilterGeometry = z.discriminatedUnion('type', [
  ...simple,
  z.object({
    type: z.literal('GeometryCollection'),
    geometries: z.array(z.discriminatedUnion('type', simple)).min(1).max(20),
  }),
]);

function countOf(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  return value.every((each) => typeof each === 'number') ? 1 : value.reduce((sum, each) => sum + countOf(each), 0);
}

const positionsOf = (geometry: Geometry): number =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.reduce((sum, each) => sum + positionsOf(each), 0)
    : countOf(geometry.coordinates);

/** Degrees, longitude first, from the axes of the system that a filter is in. */
export type ToDegrees = Project;

function inDegrees(geometry: z.output<typeof FilterGeometry>, toDegrees: ToDegrees): Geometry | null {
  let isInside = true;
  const project: Project = (axes) => {
    const [longitude, latitude] = toDegrees(axes);
    isInside &&= isOnEarth([longitude, latitude]);
    return [longitude, latitude];
  };
  const projected: Geometry =
    geometry.type === 'GeometryCollection'
      ? { type: 'GeometryCollection', geometries: geometry.geometries.map((each) => projectGeometry(each, project)) }
      : projectGeometry(geometry, project);
  return isInside ? projected : null;
}

/** A GeoJSON geometry in the axes of a system, in degrees; throws a FilterError where it is none. */
export function checkGeometry(value: unknown, toDegrees: ToDegrees): Geometry {
  const { success, data } = FilterGeometry.safeParse(value);
  if (success && positionsOf(data) > filterLimits.positions) {
    throw tooMuch({ zh: '几何的点数', en: 'points in a geometry' }, filterLimits.positions);
  }
  const geometry = success ? inDegrees(data, toDegrees) : null;
  if (geometry && isValidGeometry(geometry)) return geometry;
  throw new FilterError({
    zh: '需要有效的几何：坐标在坐标系的范围以内（CRS84 为经度在前 ±180、纬度在后 ±90），环首尾相同、至少 4 个点且互不相交',
    en: 'wanted a valid geometry: within its system (CRS84: longitude ±180 before latitude ±90), rings closed, of at least 4 points and not crossing',
  });
}

/** The area of a box, or two where it crosses the antimeridian; throws a FilterError where it is none. */
export function boxGeometry(numbers: readonly number[], toDegrees: ToDegrees): Geometry {
  const [low = 0, second = 0, high = 0, fourth = 0] =
    numbers.length === 6 ? [0, 1, 3, 4].map((at) => numbers[at]) : numbers;
  const [[west, south], [east, north]] = [toDegrees([low, second]), toDegrees([high, fourth])];
  const isBox = (numbers.length === 4 || numbers.length === 6) && numbers.every(Number.isFinite) && south <= north;
  if (!isBox) {
    throw new FilterError({
      zh: '需要外框 西,南,东,北（或加高度的 6 个数），南不大于北',
      en: 'wanted a box west, south, east, north (or 6 numbers with heights), south not above north',
    });
  }
  const area = (from: number, to: number): Position[][] => [
    [
      [from, south],
      [to, south],
      [to, north],
      [from, north],
      [from, south],
    ],
  ];
  const keep: ToDegrees = (position) => position;
  if (west <= east) return checkGeometry({ type: 'Polygon', coordinates: area(west, east) }, keep);
  return checkGeometry({ type: 'MultiPolygon', coordinates: [area(west, 180), area(-180, east)] }, keep);
}
