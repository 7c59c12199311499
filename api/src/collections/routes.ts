import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type AppEnv, createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { answerItem, itemsSteps } from './answer-items.ts';
import { tablesOf } from './build-tables.ts';
import { describeCollection } from './describe-collection.ts';
import { itemsQueries } from './filters.ts';
import type { CommonQuery } from './items-query.ts';
import { itemRoute, itemsRoute } from './items-route.ts';
import { Collection, CollectionId, Collections, propertiesOf } from './schema.ts';
import type { CollectionTable } from './table.ts';

const json = 'application/json';
const geoJson = { 'content-type': 'application/geo+json' };

const Format = z.strictObject({ f: z.enum(['json']).optional() });

const collectionsRoute = createRoute({
  method: 'get',
  path: '/collections',
  operationId: 'getCollections',
  tags: ['Collections'],
  summary: 'All collections',
  request: { query: Format },
  responses: { 200: { description: 'The collections', content: { [json]: { schema: Collections } } } },
});

const collectionRoute = createRoute({
  method: 'get',
  path: '/collections/{collectionId}',
  operationId: 'getCollection',
  tags: ['Collections'],
  summary: 'One collection',
  request: { params: z.object({ collectionId: z.string() }), query: Format },
  responses: { 200: { description: 'The collection', content: { [json]: { schema: Collection } } } },
});

const partsOf = <Id extends CollectionId>(id: Id) => ({ id, query: itemsQueries[id], properties: propertiesOf[id] });

const asked = ({ req, var: { publicUrl } }: Context<AppEnv>) => ({ publicUrl, url: req.url });

function oneItem<T extends object>(context: Context<AppEnv>, table: CollectionTable<T>, id: string) {
  const row = table.find(id);
  if (!row) throw notFound({ zh: `${table.id} 的条目`, en: `item of ${table.id}` }, id);
  return answerItem(table, row, asked(context));
}

function items<T extends object>(context: Context<AppEnv>, table: CollectionTable<T>, query: CommonQuery) {
  return runGently(itemsSteps(table, query, asked(context)));
}

const tables = ({ var: { model } }: Context<AppEnv>) => tablesOf(model);

/** `/collections` and all that stands below but tiles. */
export const collectionRoutes = createRouter()
  .openapi(collectionsRoute, (context) => {
    const { publicUrl } = context.var;
    const collections = CollectionId.options.map((id) => describeCollection(tables(context)[id], publicUrl));
    const links = [{ href: `${publicUrl}/api/collections`, rel: 'self', type: json }];
    return context.json({ links, collections }, 200);
  })
  .openapi(collectionRoute, (context) => {
    const { collectionId } = context.req.valid('param');
    const id = CollectionId.safeParse(collectionId);
    if (!id.success) throw notFound({ zh: '数据集合', en: 'collection' }, collectionId);
    return context.json(describeCollection(tables(context)[id.data], context.var.publicUrl), 200);
  })
  .openapi(itemsRoute(partsOf('clusters')), async (context) =>
    context.json(await items(context, tables(context).clusters, context.req.valid('query')), 200, geoJson),
  )
  .openapi(itemRoute(partsOf('clusters')), (context) =>
    context.json(oneItem(context, tables(context).clusters, context.req.valid('param').featureId), 200, geoJson),
  )
  .openapi(itemsRoute(partsOf('branches')), async (context) =>
    context.json(await items(context, tables(context).branches, context.req.valid('query')), 200, geoJson),
  )
  .openapi(itemRoute(partsOf('branches')), (context) =>
    context.json(oneItem(context, tables(context).branches, context.req.valid('param').featureId), 200, geoJson),
  )
  .openapi(itemsRoute(partsOf('flows')), async (context) =>
    context.json(await items(context, tables(context).flows, context.req.valid('query')), 200, geoJson),
  )
  .openapi(itemRoute(partsOf('flows')), (context) =>
    context.json(oneItem(context, tables(context).flows, context.req.valid('param').featureId), 200, geoJson),
  )
  .openapi(itemsRoute(partsOf('provinces')), async (context) =>
    context.json(await items(context, tables(context).provinces, context.req.valid('query')), 200, geoJson),
  )
  .openapi(itemRoute(partsOf('provinces')), (context) =>
    context.json(oneItem(context, tables(context).provinces, context.req.valid('param').featureId), 200, geoJson),
  )
  .openapi(itemsRoute(partsOf('prefectures')), async (context) =>
    context.json(await items(context, tables(context).prefectures, context.req.valid('query')), 200, geoJson),
  )
  .openapi(itemRoute(partsOf('prefectures')), (context) =>
    context.json(oneItem(context, tables(context).prefectures, context.req.valid('param').featureId), 200, geoJson),
  )
  .openapi(itemsRoute(partsOf('counties')), async (context) =>
    context.json(await items(context, tables(context).counties, context.req.valid('query')), 200, geoJson),
  )
  .openapi(itemRoute(partsOf('counties')), (context) =>
    context.json(oneItem(context, tables(context).counties, context.req.valid('param').featureId), 200, geoJson),
  );
