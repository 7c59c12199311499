import type { z } from '@hono/zod-openapi';
import { itemSourcesOf } from '../collections/item-source.ts';
import type { Link } from '../collections/schema.ts';
import { crs84 } from '../geo/reference-systems.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { matrixSetCrs, matrixSetUri } from './matrix-set.ts';
import type { TileSet, TileSetItem } from './schema.ts';
import { describeTiles } from './tile-json.ts';
import type { TiledId } from './tile-source.ts';

export const vectorTile = 'application/vnd.mapbox-vector-tile';

const addressOf = (id: TiledId, publicUrl: string) => `${publicUrl}/api/collections/${id}/tiles/WebMercatorQuad`;

/** A tileset as the list of a collection names it. */
export function describeTileSetItem(id: TiledId, publicUrl: string): z.infer<typeof TileSetItem> {
  return {
    title: id,
    dataType: 'vector',
    crs: matrixSetCrs,
    tileMatrixSetURI: matrixSetUri,
    links: [{ href: addressOf(id, publicUrl), rel: 'self', type: 'application/json' }],
  };
}

function linksOf(id: TiledId, publicUrl: string): Link[] {
  const address = addressOf(id, publicUrl);
  const json = 'application/json';
  return [
    { href: address, rel: 'self', type: json },
    { href: `${address}?f=tilejson`, rel: 'describedby', type: json, title: 'TileJSON' },
    { href: `${address}/{tileMatrix}/{tileRow}/{tileCol}`, rel: 'item', type: vectorTile, templated: true },
    {
      href: `${publicUrl}/api/tileMatrixSets/WebMercatorQuad`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme',
      type: json,
    },
    { href: `${publicUrl}/api/collections/${id}`, rel: 'http://www.opengis.net/def/rel/ogc/1.0/geodata', type: json },
    {
      href: `${publicUrl}/api/collections/${id}/style`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/styles',
      type: json,
      title: 'MapLibre style',
    },
  ];
}

/** The metadata of the tiles of a collection (OGC API – Tiles, tileset). */
export function describeTileSet(model: ReadModel, id: TiledId, publicUrl: string): z.infer<typeof TileSet> {
  const { minzoom, maxzoom, vector_layers } = describeTiles(model, id, publicUrl);
  const [west, south, east, north] = itemSourcesOf(model)[id].extent;
  return {
    ...describeTileSetItem(id, publicUrl),
    links: linksOf(id, publicUrl),
    boundingBox: { lowerLeft: [west, south], upperRight: [east, north], crs: crs84.uri },
    layers: vector_layers.map((layer) => ({
      id: layer.id,
      title: layer.description,
      dataType: 'vector',
      minTileMatrix: String(minzoom),
      maxTileMatrix: String(maxzoom),
    })),
  };
}
