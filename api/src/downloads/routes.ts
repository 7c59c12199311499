import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { sourcesOf } from '../collections/collection-sources.ts';
import type { CommonQuery } from '../collections/items-query.ts';
import type { CollectionId } from '../collections/schema.ts';
import { tellingOf } from '../collections/told-item.ts';
import { crs84 } from '../geo/reference-systems.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { streamAnswer } from '../http/stream-answer.ts';
import { chooseRows } from './chosen-rows.ts';
import type { DownloadFacts, DownloadPieces } from './download-format.ts';
import { type DownloadFormat, downloadQueries, mediaTypes } from './schema.ts';
import { writeCsv } from './write-csv.ts';
import { writeFlatGeobuf } from './write-flatgeobuf.ts';
import { writeGeoJson } from './write-geojson.ts';
import { writePieces } from './write-pieces.ts';

const file = z.string().openapi({ format: 'binary' });

const downloadRoute = <Id extends CollectionId>(id: Id) =>
  createRoute({
    method: 'get',
    path: `/collections/${id}/download`,
    operationId: `download-${id}`,
    tags: ['Collections'],
    summary: `All items of ${id} that fit, as one file in CRS84`,
    request: { query: downloadQueries[id] },
    responses: {
      200: {
        description: 'The file',
        content: Object.fromEntries(
          Object.values(mediaTypes).map((type) => [type.split(';')[0] ?? type, { schema: file }]),
        ),
      },
    },
  });

const writers: Readonly<Record<DownloadFormat, (facts: DownloadFacts) => DownloadPieces>> = {
  geojson: writeGeoJson,
  csv: writeCsv,
  fgb: writeFlatGeobuf,
};

/** Where licence, publisher and date of the lists stand, and what each property holds. */
function linksOf(id: CollectionId, publicUrl: string): string {
  const collection = `${publicUrl}/api/collections/${id}`;
  return [
    `<${collection}>; rel="collection"; type="application/json"`,
    `<${collection}/schema>; rel="describedby"; type="application/schema+json"`,
    `<${publicUrl}/api/vocabulary>; rel="license"; type="application/json"`,
  ].join(', ');
}

type DownloadQuery = Omit<CommonQuery, 'f'> & { f: DownloadFormat };

async function download(context: Context<AppEnv>, id: CollectionId, { f, ...query }: DownloadQuery) {
  const { model, publicUrl } = context.var;
  const telling = tellingOf(id, query);
  const rows = await chooseRows(model, id, query);
  const facts = { id, telling, count: rows.count, dataVersion: model.version, sources: sourcesOf(model, id) };
  return streamAnswer(context, {
    chunks: () => writePieces(writers[f](facts), rows),
    headers: {
      'content-type': mediaTypes[f],
      'content-disposition': `attachment; filename="${id}.${f}"`,
      'content-crs': `<${crs84.uri}>`,
      link: linksOf(id, publicUrl),
    },
  });
}

/** Each collection as one file. */
export const downloadRoutes = createRouter()
  .openapi(downloadRoute('clusters'), (context) => download(context, 'clusters', context.req.valid('query')))
  .openapi(downloadRoute('branches'), (context) => download(context, 'branches', context.req.valid('query')))
  .openapi(downloadRoute('flows'), (context) => download(context, 'flows', context.req.valid('query')))
  .openapi(downloadRoute('provinces'), (context) => download(context, 'provinces', context.req.valid('query')))
  .openapi(downloadRoute('prefectures'), (context) => download(context, 'prefectures', context.req.valid('query')))
  .openapi(downloadRoute('counties'), (context) => download(context, 'counties', context.req.valid('query')));
