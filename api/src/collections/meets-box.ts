import { bboxClip, booleanPointInPolygon } from '@turf/turf';
import type { Bbox, ItemGeometry } from './schema.ts';

/** Whether a geometry has a point in the box. A box without area counts as its own corner. */
export function meetsBox(geometry: ItemGeometry, box: Bbox): boolean {
  const [west, south, east, north] = box;
  if (geometry.type === 'Point') {
    const [x = 0, y = 0] = geometry.coordinates;
    return x >= west && x <= east && y >= south && y <= north;
  }
  const isArea = geometry.type !== 'LineString';
  if (isArea && (west === east || south === north)) return booleanPointInPolygon([west, south], geometry);
  return bboxClip(geometry, box).geometry.coordinates.length > 0;
}
