import { bbox } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Item } from '../api/records.ts';
import type { Bounds } from '../map/map-props.ts';
import { isMacroRegion, type macroRegions } from './region-code.ts';

/** The mainland, Taiwan and Hainan; the islands further south stand in the inset. */
const nationBounds: Bounds = [73.5, 17.8, 135.1, 53.6];

const macroBounds: Readonly<Record<(typeof macroRegions)[number], Bounds>> = {
  east: [108.6, 18.1, 122.8, 42.7],
  central: [108.3, 24.4, 119.7, 40.8],
  west: [73.5, 20.8, 126.1, 53.4],
  northeast: [118.8, 38.7, 135.1, 53.6],
  hk_mo_tw: [113.5, 21.8, 122.1, 25.4],
};

/** The box around an outline, in degrees; a point gets a margin of about 25 km, and an outline of no points has none. */
export function boundsOf(geometry: Geometry): Bounds | null {
  const [west, south, east, north] = bbox(geometry);
  if (!Number.isFinite(west)) return null;
  const margin = geometry.type === 'Point' ? 0.25 : 0;
  return [west - margin, south - margin, east + margin, north + margin];
}

/** The box of an item, as it states it or else around its outline. */
export function boundsOfItem({ bbox: box, geometry }: Pick<Item<unknown>, 'bbox' | 'geometry'>): Bounds | null {
  const [west, south, east, north] = box ?? [];
  if (west !== undefined && south !== undefined && east !== undefined && north !== undefined && west < east) {
    return [west, south, east, north];
  }
  return geometry ? boundsOf(geometry) : null;
}

/** The box about a point that shows its surroundings, some 80 km each way. */
export function boundsAround([longitude = 0, latitude = 0]: readonly number[]): Bounds {
  return [longitude - 0.8, latitude - 0.7, longitude + 0.8, latitude + 0.7];
}

/** The box of the nation or a macro-region; null for places, whose outline the API knows. */
export function fixedBounds(region: string): Bounds | null {
  if (isMacroRegion(region)) return macroBounds[region];
  return region === 'nation' ? nationBounds : null;
}
