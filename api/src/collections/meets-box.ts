import { bboxClip, booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { Bbox, ItemGeometry } from './schema.ts';

/** Whether a geometry has a point in the box, its border included. */
export function meetsBox(geometry: ItemGeometry, box: Bbox): boolean {
  const [west, south, east, north] = box;
  switch (geometry.type) {
    case 'Point': {
      const [x = 0, y = 0] = geometry.coordinates;
      return x >= west && x <= east && y >= south && y <= north;
    }
    case 'LineString':
      return lineMeets(geometry.coordinates, box);
    // An area meets the box if its border does, or if the whole box lies within.
    case 'Polygon':
      return (
        geometry.coordinates.some((ring) => lineMeets(ring, box)) || booleanPointInPolygon([west, south], geometry)
      );
    case 'MultiPolygon':
      return (
        geometry.coordinates.flat().some((ring) => lineMeets(ring, box)) ||
        booleanPointInPolygon([west, south], geometry)
      );
  }
}

/** Clipping lines is exact; clipping areas leaves slivers along the box where a bay surrounds it. */
function lineMeets(coordinates: Position[], box: Bbox): boolean {
  return bboxClip({ type: 'LineString', coordinates }, box).geometry.coordinates.length > 0;
}
