import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { crs84, referenceSystemOf } from '../geo/reference-systems.ts';
import { answerJson } from '../http/answer-json.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { answerItem, answerItems } from './answer-items.ts';
import { describeCollection } from './describe-collection.ts';
import { describeProperties, PropertySchema } from './describe-properties.ts';
import { describeItemSchema, ItemSchema } from './describe-schema.ts';
import { itemsQueries } from './filters.ts';
import { type ItemSource, itemSourcesOf } from './item-source.ts';
import type { CommonQuery } from './items-query.ts';
import { itemRoute, itemsRoute } from './items-route.ts';
import { knownCollection } from './known-collection.ts';
import { Collection, CollectionId, Collections, propertiesOf } from './schema.ts';
import { tellingOf } from './told-item.ts';

const json = 'application/json';

/** What an answer with items says of itself. */
const headersOf = ({ crs = crs84.uri }: { crs?: string | undefined }) => ({
  'content-type': 'application/geo+json',
  'content-crs': `<${(referenceSystemOf(crs) ?? crs84).uri}>`,
});

const Format = z.strictObject({ f: z.enum(['json', 'html']).optional() });

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

const schemaRoute = <Name extends 'queryables' | 'sortables'>(name: Name, summary: string) =>
  createRoute({
    method: 'get',
    path: `/collections/{collectionId}/${name}`,
    operationId: `get-${name}`,
    tags: ['Collections'],
    summary,
    request: { params: z.object({ collectionId: z.string() }), query: Format },
    responses: {
      200: { description: 'A JSON Schema', content: { 'application/schema+json': { schema: PropertySchema } } },
    },
  });

const queryablesRoute = schemaRoute('queryables', 'Properties that filters can ask for');
const sortablesRoute = schemaRoute('sortables', 'Properties that items can be ordered by');

const itemSchemaRoute = createRoute({
  method: 'get',
  path: '/collections/{collectionId}/schema',
  operationId: 'getSchema',
  tags: ['Collections'],
  summary: 'What items hold, with the type of every property',
  request: { params: z.object({ collectionId: z.string() }), query: Format },
  responses: { 200: { description: 'A JSON Schema', content: { 'application/schema+json': { schema: ItemSchema } } } },
});

const schemaHeaders = { 'content-type': 'application/schema+json' };

const partsOf = <Id extends CollectionId>(id: Id) => ({ id, query: itemsQueries[id], properties: propertiesOf[id] });

const asked = ({ req, var: { publicUrl } }: Context<AppEnv>) => ({ publicUrl, url: req.url });

type ItemQuestion = Pick<CommonQuery, 'crs' | 'properties'>;

async function oneItem<T extends object>(context: Context<AppEnv>, source: ItemSource<T>, query: ItemQuestion) {
  const id = context.req.param('featureId') ?? '';
  const row = await source.find(id);
  if (!row) throw notFound({ zh: `${source.id} 的条目`, en: `item of ${source.id}` }, id);
  return answerItem(source, row, { ...asked(context), telling: tellingOf(source.id, query) });
}

function items<T extends object>(context: Context<AppEnv>, source: ItemSource<T>, query: CommonQuery) {
  return answerItems(source, query, asked(context));
}

const sources = ({ var: { model } }: Context<AppEnv>) => itemSourcesOf(model);

/** `/collections` and all that stands below but tiles. */
export const collectionRoutes = createRouter()
  .openapi(collectionsRoute, (context) => {
    const { publicUrl } = context.var;
    const collections = CollectionId.options.map((id) => describeCollection(sources(context)[id], publicUrl));
    const href = `${publicUrl}/api/collections`;
    const links = [
      { href, rel: 'self', type: json },
      { href: `${href}?f=html`, rel: 'alternate', type: 'text/html' },
    ];
    return context.json({ links, collections }, 200);
  })
  .openapi(collectionRoute, (context) => {
    const id = knownCollection(context.req.valid('param').collectionId);
    return context.json(describeCollection(sources(context)[id], context.var.publicUrl), 200);
  })
  .openapi(queryablesRoute, (context) => {
    const id = knownCollection(context.req.valid('param').collectionId);
    return context.json(describeProperties(id, 'queryables', context.var.publicUrl), 200, schemaHeaders);
  })
  .openapi(sortablesRoute, (context) => {
    const id = knownCollection(context.req.valid('param').collectionId);
    return context.json(describeProperties(id, 'sortables', context.var.publicUrl), 200, schemaHeaders);
  })
  .openapi(itemSchemaRoute, (context) => {
    const id = knownCollection(context.req.valid('param').collectionId);
    return context.json(describeItemSchema(id, context.var.publicUrl), 200, schemaHeaders);
  })
  .openapi(itemsRoute(partsOf('clusters')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await items(context, sources(context).clusters, query), headersOf(query));
  })
  .openapi(itemRoute(partsOf('clusters')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await oneItem(context, sources(context).clusters, query), headersOf(query));
  })
  .openapi(itemsRoute(partsOf('branches')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await items(context, sources(context).branches, query), headersOf(query));
  })
  .openapi(itemRoute(partsOf('branches')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await oneItem(context, sources(context).branches, query), headersOf(query));
  })
  .openapi(itemsRoute(partsOf('flows')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await items(context, sources(context).flows, query), headersOf(query));
  })
  .openapi(itemRoute(partsOf('flows')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await oneItem(context, sources(context).flows, query), headersOf(query));
  })
  .openapi(itemsRoute(partsOf('provinces')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await items(context, sources(context).provinces, query), headersOf(query));
  })
  .openapi(itemRoute(partsOf('provinces')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await oneItem(context, sources(context).provinces, query), headersOf(query));
  })
  .openapi(itemsRoute(partsOf('prefectures')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await items(context, sources(context).prefectures, query), headersOf(query));
  })
  .openapi(itemRoute(partsOf('prefectures')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await oneItem(context, sources(context).prefectures, query), headersOf(query));
  })
  .openapi(itemsRoute(partsOf('counties')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await items(context, sources(context).counties, query), headersOf(query));
  })
  .openapi(itemRoute(partsOf('counties')), async (context) => {
    const query = context.req.valid('query');
    return answerJson(context, await oneItem(context, sources(context).counties, query), headersOf(query));
  });
