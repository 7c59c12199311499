import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import { tablesOf } from '../collections/build-tables.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { branchTiles } from './branch-tiles.ts';
import { clusterTiles } from './cluster-tiles.ts';
import { countyTiles, regionTiles } from './region-tiles.ts';
import { type TileAddress, type TiledId, type TileSource, tileExtent } from './tile-source.ts';

const built = new WeakMap<ReadModel, Map<TiledId, TileSource>>();

/** A tile in the Mapbox Vector Tile format 2.1, or null where nothing lies in it. */
export function encodeTile(model: ReadModel, id: TiledId, address: TileAddress): Uint8Array<ArrayBuffer> | null {
  const filled = Object.entries(tileSource(model, id)(address)).filter(([, features]) => features.length > 0);
  if (filled.length === 0) return null;
  const layers = filled.map(([name, features]) => {
    const layer = new GeoJSONWrapper(features, { version: 2, extent: tileExtent });
    layer.name = name;
    return [name, layer];
  });
  return Uint8Array.from(fromVectorTileJs({ layers: Object.fromEntries(layers) }));
}

/** The source of a collection's tiles, made when first asked for. */
export function tileSource(model: ReadModel, id: TiledId): TileSource {
  const sources = built.get(model) ?? new Map<TiledId, TileSource>();
  built.set(model, sources);
  const source = sources.get(id) ?? createSource(model, id);
  sources.set(id, source);
  return source;
}

function createSource(model: ReadModel, id: TiledId): TileSource {
  const tables = tablesOf(model);
  if (id === 'branches') return branchTiles(tables.branches);
  if (id === 'clusters') return clusterTiles(tables.clusters);
  if (id === 'counties') return countyTiles(id, tables.counties);
  return regionTiles(id, tables[id]);
}
