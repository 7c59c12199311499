import type { LegacyTile } from 'geojson-vt';
import type { CollectionId } from '../collections/schema.ts';

/** The address of a tile: column `x` from the west, row `y` from the north. */
export type TileAddress = { z: number; x: number; y: number };

/** The features of a tile by layer, empty layers included. */
export type TileLayers = Record<string, LegacyTile['features']>;
export type TileSource = (address: TileAddress) => TileLayers | Promise<TileLayers>;

/** Flows are few and long: they are served as GeoJSON only. */
export type TiledId = Exclude<CollectionId, 'flows'>;

/** Units of a tile's side, the usual number of the vector tile specification. */
export const tileExtent = 4096;

/** The deepest zoom each collection is cut to; the map draws deeper ones from there. */
export const maximumZoom: Readonly<Record<TiledId, number>> = {
  branches: 12,
  clusters: 12,
  provinces: 8,
  prefectures: 9,
  counties: 10,
};

/** Counties are drawn from here on: below, each would be a few pixels. */
export const countyMinimumZoom = 6;
