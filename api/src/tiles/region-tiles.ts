import { pointOnFeature } from '@turf/turf';
import type { Feature, Position } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import type { ItemGeometry, RegionProperties } from '../collections/schema.ts';
import type { CollectionTable, Row } from '../collections/table.ts';
import { maximumZoom, type TiledId, type TileSource, tileExtent } from './tile-source.ts';

/** Outlines in the layer of the collection's name, and points with the names in `<collection>-labels`. */
export function regionTiles(id: TiledId, table: CollectionTable<RegionProperties>): TileSource {
  const areas: Feature[] = [];
  const labels: Feature[] = [];
  for (const row of table.rows) {
    const geometry = row.geometry();
    if (!geometry) continue;
    const shared = { type: 'Feature' as const, id: Number(row.id), properties: propertiesOf(row) };
    areas.push({ ...shared, geometry });
    labels.push({ ...shared, geometry: { type: 'Point', coordinates: labelPoint(row, geometry) } });
  }
  const options = { maxZoom: maximumZoom[id], extent: tileExtent };
  const areaIndex = new GeoJSONVT({ type: 'FeatureCollection', features: areas }, options);
  const labelIndex = new GeoJSONVT({ type: 'FeatureCollection', features: labels }, options);
  return ({ z, x, y }) => ({
    [id]: areaIndex.getTile(z, x, y)?.features ?? [],
    [`${id}-labels`]: labelIndex.getTile(z, x, y)?.features ?? [],
  });
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
