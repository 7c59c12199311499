import type { Geometry, Position } from 'geojson';

/** The two numbers of a position in other axes. */
export type Project = (axes: readonly [first: number, second: number]) => readonly [first: number, second: number];

type Simple = Exclude<Geometry, { type: 'GeometryCollection' }>;

/** A geometry with every position in other axes. */
export function projectGeometry<Shape extends Simple>(geometry: Shape, project: Project): Shape {
  return { ...geometry, coordinates: projectNested(geometry.coordinates, project) };
}

function projectNested(value: unknown, project: Project): unknown {
  if (!Array.isArray(value)) return value;
  if (!isPosition(value)) return value.map((each) => projectNested(each, project));
  const [first = 0, second = 0] = value;
  return [...project([first, second])];
}

const isPosition = (value: readonly unknown[]): value is Position => typeof value[0] === 'number';
