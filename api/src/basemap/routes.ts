import { createRoute, z } from '@hono/zod-openapi';
import type { DashLine } from '@icfm/data/model/topology';
import type { MultiPolygon, Polygon } from 'geojson';
import { decodeArea } from '../collections/region-geometry.ts';
import { createRouter } from '../http/router.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

const geoJson = 'application/geo+json';
const header = { 'content-type': geoJson };

const featureCollection = <T extends z.ZodType, Geometry extends z.ZodType>(properties: T, geometry: Geometry) =>
  z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ type: z.literal('Feature'), properties, geometry })),
  });

const WorldLand = featureCollection(
  z.object({ nameZh: z.string(), iso: z.string() }),
  z.custom<Polygon | MultiPolygon | null>().openapi({ type: 'object', description: 'Polygon or MultiPolygon' }),
).openapi('WorldLand');

const DashLineAnswer = featureCollection(
  z.object({ number: z.number().int(), nameZh: z.string(), nameEn: z.string() }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(z.array(z.number())) }),
).openapi('DashLine');

const worldRoute = createRoute({
  method: 'get',
  path: '/basemap/world',
  operationId: 'getWorldLand',
  tags: ['Basemap'],
  summary: 'Land around China, for context only',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'Land', content: { [geoJson]: { schema: WorldLand } } } },
});

const dashLineRoute = createRoute({
  method: 'get',
  path: '/basemap/dash-line',
  operationId: 'getDashLine',
  tags: ['Basemap'],
  summary: 'The dash line of the South China Sea and Taiwan',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'The ten dashes', content: { [geoJson]: { schema: DashLineAnswer } } } },
});

/** `/basemap/world` and `/basemap/dash-line`: what the map shows beyond the collections. */
export const basemapRoutes = createRouter()
  .openapi(worldRoute, (context) => context.json(worldOf(context.var.model), 200, header))
  .openapi(dashLineRoute, (context) => context.json(dashesOf(context.var.model.catalogue.dashLine), 200, header));

function worldOf({ catalogue }: ReadModel) {
  const { world } = catalogue.topologies;
  const features = (world.objects.land?.geometries ?? []).map((area) => ({
    type: 'Feature' as const,
    properties: { nameZh: String(area.properties.name_zh ?? ''), iso: String(area.properties.iso ?? '') },
    geometry: decodeArea(world, area),
  }));
  return { type: 'FeatureCollection' as const, features };
}

function dashesOf({ features }: DashLine) {
  return {
    type: 'FeatureCollection' as const,
    features: features.map(({ properties, geometry }) => ({
      type: 'Feature' as const,
      properties: { number: properties.n, nameZh: properties.name_zh, nameEn: properties.name_en },
      geometry,
    })),
  };
}
