import { z } from '@hono/zod-openapi';
import { Link } from '../collections/schema.ts';

/** TileJSON 3.0.0: where the tiles of a collection are and what they hold. */
export const TileJson = z
  .object({
    tilejson: z.literal('3.0.0'),
    name: z.string(),
    scheme: z.literal('xyz'),
    tiles: z.array(z.string()),
    vector_layers: z.array(
      z.object({
        id: z.string(),
        description: z.string(),
        minzoom: z.number().int(),
        maxzoom: z.number().int(),
        fields: z.record(z.string(), z.string()),
      }),
    ),
    bounds: z.array(z.number()).length(4),
    minzoom: z.number().int(),
    maxzoom: z.number().int(),
    version: z.string(),
  })
  .openapi('TileJson');
export type TileJson = z.infer<typeof TileJson>;

/** A tileset as a list of them names it (OGC API – Tiles). */
export const TileSetItem = z
  .object({
    title: z.string(),
    dataType: z.literal('vector'),
    crs: z.string(),
    tileMatrixSetURI: z.string(),
    links: z.array(Link),
  })
  .openapi('TileSetItem');

export const TileSets = z.object({ links: z.array(Link), tilesets: z.array(TileSetItem) }).openapi('TileSets');

export const TileSet = TileSetItem.extend({
  boundingBox: z.object({ lowerLeft: z.array(z.number()), upperRight: z.array(z.number()), crs: z.string() }),
  layers: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      dataType: z.literal('vector'),
      minTileMatrix: z.string(),
      maxTileMatrix: z.string(),
    }),
  ),
}).openapi('TileSet');

const TileMatrix = z.object({
  id: z.string(),
  scaleDenominator: z.number(),
  cellSize: z.number(),
  cornerOfOrigin: z.literal('topLeft'),
  pointOfOrigin: z.array(z.number()),
  tileWidth: z.number().int(),
  tileHeight: z.number().int(),
  matrixWidth: z.number().int(),
  matrixHeight: z.number().int(),
});

export const TileMatrixSet = z
  .object({
    id: z.literal('WebMercatorQuad'),
    title: z.string(),
    uri: z.string(),
    crs: z.string(),
    orderedAxes: z.array(z.string()),
    wellKnownScaleSet: z.string(),
    tileMatrices: z.array(TileMatrix),
  })
  .openapi('TileMatrixSet');

export const TileMatrixSets = z
  .object({
    tileMatrixSets: z.array(z.object({ id: z.string(), title: z.string(), uri: z.string(), links: z.array(Link) })),
  })
  .openapi('TileMatrixSets');

/** A style of MapLibre, version 8. */
export const LayerStyle = z
  .object({
    version: z.literal(8),
    name: z.string(),
    sources: z.record(z.string(), z.object({ type: z.string(), url: z.string() })),
    layers: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        source: z.string(),
        'source-layer': z.string(),
        paint: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .openapi('LayerStyle');
