import { createRoute, z } from '@hono/zod-openapi';
import { knownCollection } from '../collections/known-collection.ts';
import { createRouter } from '../http/router.ts';
import { writeStyle } from '../qgis/write-style.ts';
import { describeTileSet, describeTileSetItem } from './describe-tileset.ts';
import { describeStyle } from './layer-style.ts';
import { matrixSetUri, webMercatorQuad } from './matrix-set.ts';
import { LayerStyle, TileJson, TileMatrixSet, TileMatrixSets, TileSet, TileSets } from './schema.ts';
import { describeTiles } from './tile-json.ts';
import { tiledId } from './tiled-id.ts';

const collection = z.object({ collectionId: z.string() });
const Format = z.strictObject({ f: z.enum(['json']).optional() });
const qml = 'application/xml';
const StyleQuery = z.strictObject({
  f: z.enum(['json', 'qml']).optional(),
  lang: z.enum(['zh', 'en']).default('zh').openapi({ description: 'Language of names and legend in a QGIS style.' }),
});
const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: { description, content: { 'application/json': { schema } } },
});
const shared = { method: 'get' as const, tags: ['Tiles'] };

const matrixSetsRoute = createRoute({
  ...shared,
  path: '/tileMatrixSets',
  operationId: 'getTileMatrixSets',
  summary: 'The tile matrix sets: one',
  request: { query: Format },
  responses: json('Tile matrix sets', TileMatrixSets),
});

const matrixSetRoute = createRoute({
  ...shared,
  path: '/tileMatrixSets/WebMercatorQuad',
  operationId: 'getTileMatrixSet',
  summary: 'Scales and tiles of WebMercatorQuad',
  request: { query: Format },
  responses: json('The definition', TileMatrixSet),
});

const tileSetsRoute = createRoute({
  ...shared,
  path: '/collections/{collectionId}/tiles',
  operationId: 'getTileSets',
  summary: 'Tilesets of a collection',
  request: { params: collection, query: Format },
  responses: json('The tilesets', TileSets),
});

const tileSetRoute = createRoute({
  ...shared,
  path: '/collections/{collectionId}/tiles/WebMercatorQuad',
  operationId: 'getTileSet',
  summary: 'A tileset, or its TileJSON with `f=tilejson`',
  request: { params: collection, query: z.strictObject({ f: z.enum(['json', 'tilejson']).optional() }) },
  responses: json('Metadata of the tiles', z.union([TileSet, TileJson])),
});

const styleRoute = createRoute({
  ...shared,
  path: '/collections/{collectionId}/style',
  operationId: 'getStyle',
  summary: 'A MapLibre style of the tiles of a collection, or with `f=qml` a QGIS style of its features',
  request: { params: collection, query: StyleQuery },
  responses: {
    200: {
      description: 'The style',
      content: { 'application/json': { schema: LayerStyle }, [qml]: { schema: z.string() } },
    },
  },
});

/** What describes tiles: matrix sets, tilesets, TileJSON, styles. */
export const tileDescriptionRoutes = createRouter()
  .openapi(matrixSetsRoute, (context) => {
    const { id, title } = webMercatorQuad;
    const href = `${context.var.publicUrl}/api/tileMatrixSets/${id}`;
    const links = [{ href, rel: 'self', type: 'application/json' }];
    return context.json({ tileMatrixSets: [{ id, title, uri: matrixSetUri, links }] }, 200);
  })
  .openapi(matrixSetRoute, (context) => context.json(webMercatorQuad, 200))
  .openapi(tileSetsRoute, (context) => {
    const id = tiledId(context.req.valid('param').collectionId);
    const { publicUrl } = context.var;
    const links = [{ href: `${publicUrl}/api/collections/${id}/tiles`, rel: 'self', type: 'application/json' }];
    return context.json({ links, tilesets: [describeTileSetItem(id, publicUrl)] }, 200);
  })
  .openapi(tileSetRoute, (context) => {
    const id = tiledId(context.req.valid('param').collectionId);
    const { model, publicUrl } = context.var;
    const isTileJson = context.req.valid('query').f === 'tilejson';
    const described = isTileJson ? describeTiles(model, id, publicUrl) : describeTileSet(model, id, publicUrl);
    return context.json(described, 200);
  })
  .openapi(styleRoute, (context) => {
    const { collectionId } = context.req.valid('param');
    const { f, lang } = context.req.valid('query');
    if (f !== 'qml') return context.json(describeStyle(tiledId(collectionId), context.var.publicUrl), 200);
    const style = writeStyle(context.var.model, knownCollection(collectionId), lang);
    return context.body(style, 200, { 'content-type': qml });
  });
