import type { Feature } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import type { ClusterProperties } from '../collections/schema.ts';
import { type CollectionTable, rowsOf } from '../collections/table.ts';
import { maximumZoom, type TileSource, tileExtent } from './tile-source.ts';

/** Clusters as points at their core place; the integer id is the index in the collection. */
export function clusterTiles(table: CollectionTable<ClusterProperties>): TileSource {
  const features = rowsOf(table).flatMap((row): Feature[] => {
    const geometry = row.geometry();
    if (!geometry) return [];
    const { id, index, kind, sector, nameZh, nameEn, coreAdcode } = row.properties;
    return [{ type: 'Feature', id: index, geometry, properties: { id, kind, sector, nameZh, nameEn, coreAdcode } }];
  });
  const options = { maxZoom: maximumZoom.clusters, extent: tileExtent, tolerance: 0 };
  const index = new GeoJSONVT({ type: 'FeatureCollection', features }, options);
  return ({ z, x, y }) => ({ clusters: index.getTile(z, x, y)?.features ?? [] });
}
