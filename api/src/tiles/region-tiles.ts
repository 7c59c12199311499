import { pointOnFeature } from '@turf/turf';
import type { Feature, Position } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import type { Bbox, ItemGeometry, RegionProperties } from '../collections/schema.ts';
import { type CollectionTable, type Row, rowsOf } from '../collections/table.ts';
import {
  countyMinimumZoom,
  maximumZoom,
  type TileAddress,
  type TiledId,
  type TileLayers,
  tileExtent,
} from './tile-source.ts';

type RegionTileSource = (address: TileAddress) => TileLayers;

type Labelled = { areas: Feature[]; labels: Feature[] };

/** Outlines in the layer of the collection's name, and points with the names in `<collection>-labels`. */
export function regionTiles(id: TiledId, table: CollectionTable<RegionProperties>): RegionTileSource {
  return cut(id, featuresOf(rowsOf(table)), maximumZoom[id]);
}

/**
 * The same, cut anew for each tile from the units that meet it: an index over all counties takes three seconds and
 * 150 MB, a tile of them some milliseconds.
 */
export function countyTiles(id: TiledId, table: CollectionTable<RegionProperties>): RegionTileSource {
  return (address) => {
    if (address.z < countyMinimumZoom) return {};
    const rows = Array.from(table.meeting([bufferedBox(address)]), (place) => table.rowAt(place));
    return cut(id, featuresOf(rows), address.z)(address);
  };
}

function cut(id: TiledId, { areas, labels }: Labelled, maxZoom: number): RegionTileSource {
  const options = { maxZoom, indexMaxZoom: Math.min(maxZoom, 4), extent: tileExtent };
  const areaIndex = new GeoJSONVT({ type: 'FeatureCollection', features: areas }, options);
  const labelIndex = new GeoJSONVT({ type: 'FeatureCollection', features: labels }, options);
  return ({ z, x, y }) => ({
    [id]: areaIndex.getTile(z, x, y)?.features ?? [],
    [`${id}-labels`]: labelIndex.getTile(z, x, y)?.features ?? [],
  });
}

function featuresOf(rows: readonly Row<RegionProperties>[]): Labelled {
  const areas: Feature[] = [];
  const labels: Feature[] = [];
  for (const row of rows) {
    const geometry = row.geometry();
    if (!geometry) continue;
    const shared = { type: 'Feature' as const, id: Number(row.id), properties: propertiesOf(row) };
    areas.push({ ...shared, geometry });
    labels.push({ ...shared, geometry: { type: 'Point', coordinates: labelPoint(row, geometry) } });
  }
  return { areas, labels };
}

/** The box of a tile in degrees with the margin that is drawn beyond its edge (Web Mercator, EPSG 3857). */
function bufferedBox({ z, x, y }: TileAddress): Bbox {
  const margin = 1 / 32;
  const longitude = (column: number) => Math.max(-180, Math.min(180, (column / 2 ** z) * 360 - 180));
  const latitude = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  return [longitude(x - margin), latitude(y + 1 + margin), longitude(x + 1 + margin), latitude(y - margin)];
}

function propertiesOf({ properties }: Row<RegionProperties>) {
  const { adcode, nameZh, shortZh, nameEn, provinceAdcode, macroRegion } = properties;
  return { adcode, nameZh, shortZh, nameEn, provinceAdcode, macroRegion };
}

/** The seat; a place of the outline where the unit has no seat. */
function labelPoint({ properties: { longitude, latitude } }: Row<RegionProperties>, geometry: ItemGeometry): Position {
  if (longitude !== null && latitude !== null) return [longitude, latitude];
  return pointOnFeature(geometry).geometry.coordinates;
}
