import { createRoute, z } from '@hono/zod-openapi';
import { itemSchema, itemsSchema } from './schema.ts';

const format = z.enum(['json', 'geojson']).optional().openapi({ description: 'GeoJSON is the only format.' });
const ItemQuery = z.strictObject({ f: format });

type Parts<Id extends string, Query extends z.ZodObject, Properties extends z.ZodType> = {
  id: Id;
  query: Query;
  properties: Properties;
};

const geoJson = 'application/geo+json';

/** The route of a collection's items. */
export function itemsRoute<Id extends string, Query extends z.ZodObject, Properties extends z.ZodType>(
  parts: Parts<Id, Query, Properties>,
) {
  const { id, query, properties } = parts;
  return createRoute({
    method: 'get',
    path: `/collections/${id}/items`,
    operationId: `get-${id}`,
    tags: ['Collections'],
    summary: `Items of ${id}`,
    request: { query },
    responses: { 200: { description: 'A page of items', content: { [geoJson]: { schema: itemsSchema(properties) } } } },
  });
}

/** The route of one item. */
export function itemRoute<Id extends string, Properties extends z.ZodType>(parts: { id: Id; properties: Properties }) {
  const { id, properties } = parts;
  return createRoute({
    method: 'get',
    path: `/collections/${id}/items/{featureId}`,
    operationId: `get-${id}-item`,
    tags: ['Collections'],
    summary: `One item of ${id}`,
    request: { params: z.object({ featureId: z.string() }), query: ItemQuery },
    responses: { 200: { description: 'The item', content: { [geoJson]: { schema: itemSchema(properties) } } } },
  });
}
