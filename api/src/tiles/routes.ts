import { createRoute, z } from '@hono/zod-openapi';
import { textParameter } from '../http/parameters.ts';
import { createRouter } from '../http/router.ts';
import { invalidParameter } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { vectorTile } from './describe-tileset.ts';
import { drawnModelSteps } from './drawn-model.ts';
import { encodeTile } from './encode-tile.ts';
import { maximumZoom, type TileAddress, type TiledId } from './tile-source.ts';
import { tiledId } from './tiled-id.ts';

const collection = z.object({ collectionId: z.string() });
const onlyBranches = { zh: '仅用于 branches 的瓦片', en: 'none but for the tiles of branches' };
const digits = z.string().openapi({ pattern: '^\\d+$' });

const tileRoute = createRoute({
  method: 'get',
  path: '/collections/{collectionId}/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}',
  operationId: 'getTile',
  tags: ['Tiles'],
  summary: 'One vector tile; 204 where nothing lies in it',
  request: {
    params: collection.extend({ tileMatrix: digits, tileRow: digits, tileCol: digits }),
    query: z.strictObject({
      bank: textParameter(
        100,
        'Of `branches` only those of this bank that coverage counts, by its name in the data, or `own`; all if absent. Of a bank without branches every tile is empty.',
      ).optional(),
    }),
  },
  responses: {
    200: { description: 'Mapbox Vector Tile 2.1', content: { [vectorTile]: { schema: z.string() } } },
    204: { description: 'Nothing lies in this tile' },
  },
});

/** The tiles below `/collections/{collectionId}/tiles`. */
export const tileRoutes = createRouter().openapi(tileRoute, async (context) => {
  const { collectionId, ...address } = context.req.valid('param');
  const id = tiledId(collectionId);
  const { bank = null } = context.req.valid('query');
  if (bank !== null && id !== 'branches') throw invalidParameter('bank', onlyBranches, bank);
  const model = await runGently(drawnModelSteps(context.var.model, bank));
  const tile = await encodeTile(model, id, readAddress(id, address));
  // No time to live: a list just imported shows at once, and asking whether a tile changed costs little.
  return tile ? context.body(tile, 200, { 'content-type': vectorTile }) : context.body(null, 204);
});

function readAddress(id: TiledId, texts: { tileMatrix: string; tileRow: string; tileCol: string }): TileAddress {
  const z = wholeNumber('tileMatrix', texts.tileMatrix, maximumZoom[id]);
  const last = 2 ** z - 1;
  return { z, y: wholeNumber('tileRow', texts.tileRow, last), x: wholeNumber('tileCol', texts.tileCol, last) };
}

function wholeNumber(name: string, text: string, maximum: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= maximum) return number;
  throw invalidParameter(name, { zh: `0 至 ${maximum} 的整数`, en: `a whole number from 0 to ${maximum}` }, text);
}
