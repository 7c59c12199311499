import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { toRegionColumns } from '../readmodel/region-columns.ts';
import { GazetteerAnswer } from './schema.ts';

const gazetteerRoute = createRoute({
  method: 'get',
  path: '/gazetteer',
  operationId: 'getGazetteer',
  tags: ['Datasets'],
  summary: 'All regions without their outlines, and the sectors: what a list is located with',
  description:
    'Provinces, prefectures and counties column by column. With it a list can be read, located and measured outside the server.',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'Gazetteer', content: { 'application/json': { schema: GazetteerAnswer } } } },
});

/** `/gazetteer`. */
export const gazetteerRoutes = createRouter().openapi(gazetteerRoute, (context) => {
  const { regions, sectors } = context.var.model.catalogue;
  return context.json({ regions: toRegionColumns(regions), sectors }, 200);
});
