import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { Conformance, Health, Landing } from './schema.ts';

const json = 'application/json';
const Format = z.strictObject({ f: z.enum(['json', 'html']).optional() });

/** The conformance classes that are met; what is not met is listed with its reason in the README of the package. */
const conformsTo = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
  'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables',
  'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter',
  'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter',
  ...['core', 'tileset', 'tilesets-list', 'geodata-tilesets', 'mvt', 'oas30'].map(
    (name) => `http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/${name}`,
  ),
  ...[
    ...['cql2-text', 'cql2-json', 'basic-cql2', 'advanced-comparison-operators', 'property-property'],
    ...['case-insensitive-comparison', 'accent-insensitive-comparison', 'arithmetic', 'array-functions'],
    ...['basic-spatial-functions', 'basic-spatial-functions-plus', 'spatial-functions'],
  ].map((name) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`),
];

const landingRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getLandingPage',
  tags: ['About'],
  summary: 'Landing page',
  request: { query: Format },
  responses: { 200: { description: 'Where everything is', content: { [json]: { schema: Landing } } } },
});

const conformanceRoute = createRoute({
  method: 'get',
  path: '/conformance',
  operationId: 'getConformance',
  tags: ['About'],
  summary: 'Conformance classes of OGC API that are met',
  request: { query: Format },
  responses: { 200: { description: 'Conformance classes', content: { [json]: { schema: Conformance } } } },
});

const healthRoute = createRoute({
  method: 'get',
  path: '/health',
  operationId: 'getHealth',
  tags: ['About'],
  summary: 'Whether the server answers, and with which data',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'It does', content: { [json]: { schema: Health } } } },
});

/** `/`, `/conformance` and `/health`. */
export const aboutRoutes = createRouter()
  .openapi(landingRoute, (context) => context.json(landing(`${context.var.publicUrl}/api`), 200))
  .openapi(conformanceRoute, (context) => context.json({ conformsTo }, 200))
  .openapi(healthRoute, (context) => {
    const health = { status: 'ok' as const, version: context.var.model.version, processId: process.pid };
    return context.json(health, 200, { 'cache-control': 'no-store' });
  });

const serviceLinks = (address: string) => [
  { href: address, rel: 'self', type: json, title: '本页 · This page' },
  { href: `${address}?f=html`, rel: 'alternate', type: 'text/html', title: '本页（网页）· This page to read' },
  {
    href: `${address}/openapi.json`,
    rel: 'service-desc',
    type: 'application/vnd.oai.openapi+json;version=3.1',
    title: 'OpenAPI 3.1',
  },
  {
    href: `${address}/openapi-3.0.json`,
    rel: 'service-desc',
    type: 'application/vnd.oai.openapi+json;version=3.0',
    title: 'OpenAPI 3.0',
  },
  { href: `${address}/docs`, rel: 'service-doc', type: 'text/html', title: '接口文档 · Documentation' },
  { href: `${address}/conformance`, rel: 'conformance', type: json, title: '一致性声明 · Conformance classes' },
];

const dataLinks = (address: string) => [
  { href: `${address}/collections`, rel: 'data', type: json, title: '数据集合 · Collections' },
  {
    href: `${address}/tileMatrixSets`,
    rel: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes',
    type: json,
    title: '瓦片矩阵集 · Tile matrix sets',
  },
  {
    href: `${address}/docs/definitions`,
    rel: 'describedby',
    type: 'text/html',
    title: '指标定义 · Definitions of measures',
  },
  {
    href: `${address}/qgis/project.qgs`,
    rel: 'related',
    type: 'application/x-qgis-project',
    title: 'QGIS 工程文件 · QGIS project',
  },
];

const landing = (address: string) => ({
  title: '产业集群金融地图 · Industrial-cluster financing map',
  description:
    '国家级产业集群、为其服务的银行专营支行与产业转移 · Designated clusters, the bank branches that specialise in serving them, and industrial transfer.',
  links: [...serviceLinks(address), ...dataLinks(address)],
});
