import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import { tablesOfSteps } from '../collections/build-tables.ts';
import type { Steps } from '../measures/steps.ts';
import type { Gazetteer } from '../readmodel/gazetteer.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { beyondTiles } from './beyond-tiles.ts';
import { branchTileSteps } from './branch-tiles.ts';
import { clusterTiles } from './cluster-tiles.ts';
import { countyTiles, regionTiles } from './region-tiles.ts';
import { type TileAddress, type TiledId, type TileSource, tileExtent } from './tile-source.ts';

/** Sources by what they are made from: those of regions by their gazetteer, which many models share. */
const built = new WeakMap<ReadModel | Gazetteer, Map<TiledId, TileSource>>();

/** A tile in the Mapbox Vector Tile format 2.1, or null where nothing lies in it. */
export async function encodeTile(
  model: ReadModel,
  id: TiledId,
  address: TileAddress,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const source = await runGently(tileSourceSteps(model, id));
  const filled = Object.entries(await source(address)).filter(([, features]) => features.length > 0);
  if (filled.length === 0) return null;
  const layers = filled.map(([name, features]) => {
    const layer = new GeoJSONWrapper(features, { version: 2, extent: tileExtent });
    layer.name = name;
    return [name, layer];
  });
  return Uint8Array.from(fromVectorTileJs({ layers: Object.fromEntries(layers) }));
}

/** The source of a collection's tiles, made when first asked for, in steps. */
export function* tileSourceSteps(model: ReadModel, id: TiledId): Steps<TileSource> {
  const owner = id === 'branches' || id === 'clusters' ? model : model.gazetteer;
  const sources = built.get(owner) ?? new Map<TiledId, TileSource>();
  built.set(owner, sources);
  const known = sources.get(id);
  if (known) return known;
  const made = yield* createSource(model, id);
  // Another request may have made it during a pause.
  const source = sources.get(id) ?? made;
  sources.set(id, source);
  return source;
}

function* createSource(model: ReadModel, id: TiledId): Steps<TileSource> {
  if (id === 'branches') return model.beyond ? beyondTiles(model.beyond) : yield* branchTileSteps(model);
  const tables = yield* tablesOfSteps(model);
  if (id === 'clusters') return clusterTiles(tables.clusters);
  if (id === 'counties') return countyTiles(id, tables.counties);
  return regionTiles(id, tables[id]);
}
