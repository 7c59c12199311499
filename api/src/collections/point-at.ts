import type { UnitPosition } from '../readmodel/gazetteer.ts';
import type { Bbox, ItemGeometry } from './schema.ts';

/** Geometry and box of an item at a point; both null where it has no position. */
export function pointAt(position: Pick<UnitPosition, 'longitude' | 'latitude'> | null): {
  geometry: () => ItemGeometry | null;
  bbox: Bbox | null;
} {
  if (!position) return { geometry: () => null, bbox: null };
  const { longitude, latitude } = position;
  return {
    geometry: () => ({ type: 'Point', coordinates: [longitude, latitude] }),
    bbox: [longitude, latitude, longitude, latitude],
  };
}
