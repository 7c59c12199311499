import type { Geometry, Position } from 'geojson';

/** Twice the area of a triangle, positive where it turns left. */
const turn = ([x = 0, y = 0]: Position, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position) =>
  (x1 - x) * (y2 - y) - (y1 - y) * (x2 - x);

type Edge = readonly [from: Position, to: Position];

/** Whether two edges cross within both: edges that only touch do not. */
function cross([from, to]: Edge, [start, end]: Edge): boolean {
  return turn(from, to, start) * turn(from, to, end) < 0 && turn(start, end, from) * turn(start, end, to) < 0;
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/**
 * Whether edges of the rings of an area cross: its inside is then not defined. Each pair is looked at, some millions
 * at most; the full test of validity would write down every crossing, which takes seconds where all edges cross.
 */
export function hasCrossingEdges(geometry: Geometry): boolean {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.some(hasCrossingEdges);
  const edges = ringsOf(geometry).flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index] ?? to, to]));
  for (const [index, edge] of edges.entries()) {
    for (let other = 0; other < index; other += 1) if (cross(edge, edges[other] ?? edge)) return true;
  }
  return false;
}
