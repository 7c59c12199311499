import type { Geometry, Position } from 'geojson';

/** All rings and lines of a geometry; none of points, and none where there is no geometry. */
export function linesOf(geometry: Geometry | null): Position[][] {
  if (geometry === null) return [];
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(linesOf) : [];
}
