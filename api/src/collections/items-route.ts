import { createRoute, z } from '@hono/zod-openapi';
import { commonParameters } from './items-query.ts';
import { itemSchema, itemsSchema } from './schema.ts';

const { f, crs, properties } = commonParameters;
const ItemQuery = z.strictObject({ f, crs, properties });

type Parts<Id extends string, Query extends z.ZodObject, Properties extends z.ZodObject> = {
  id: Id;
  query: Query;
  properties: Properties;
};

const geoJson = 'application/geo+json';

/** The route of a collection's items. */
export function itemsRoute<Id extends string, Query extends z.ZodObject, Properties extends z.ZodObject>(
  parts: Parts<Id, Query, Properties>,
) {
  const { id, query, properties: held } = parts;
  return createRoute({
    method: 'get',
    path: `/collections/${id}/items`,
    operationId: `get-${id}`,
    tags: ['Collections'],
    summary: `Items of ${id}`,
    request: { query },
    responses: { 200: { description: 'A page of items', content: { [geoJson]: { schema: itemsSchema(held) } } } },
  });
}

/** The route of one item. */
export function itemRoute<Id extends string, Properties extends z.ZodObject>(parts: {
  id: Id;
  properties: Properties;
}) {
  const { id, properties: held } = parts;
  return createRoute({
    method: 'get',
    path: `/collections/${id}/items/{featureId}`,
    operationId: `get-${id}-item`,
    tags: ['Collections'],
    summary: `One item of ${id}`,
    request: { params: z.object({ featureId: z.string() }), query: ItemQuery },
    responses: { 200: { description: 'The item', content: { [geoJson]: { schema: itemSchema(held) } } } },
  });
}
