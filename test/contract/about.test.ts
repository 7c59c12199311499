import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('about', () => {
  test('every link of the landing page and of the collections leads somewhere', async () => {
    const landing = await (await server.client.api.$get({ query: {} })).json();
    const { collections, links } = await (await server.client.api.collections.$get({ query: {} })).json();
    const rels = landing.links.map(({ rel }) => rel);
    expect(rels).toEqual([
      ...['self', 'alternate', 'service-desc', 'service-desc', 'service-doc', 'conformance', 'data'],
      ...['http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes', 'describedby', 'related'],
    ]);
    const all = [...landing.links, ...links, ...collections.flatMap((collection) => collection.links)];
    for (const { href, type, rel } of all) {
      // Whole collections are read elsewhere.
      const answer = await fetch(href, { method: rel === 'enclosure' ? 'HEAD' : 'GET' });
      expect(answer.status, href).toBe(200);
      expect(answer.headers.get('content-type')?.split(';')[0], href).toBe(type.split(';')[0]);
    }
  });

  test('six collections have an extent and a number of items', async () => {
    const { collections } = await (await server.client.api.collections.$get({ query: {} })).json();
    expect(collections.map(({ id }) => id)).toEqual([
      'clusters',
      'branches',
      'flows',
      'provinces',
      'prefectures',
      'counties',
    ]);
    for (const { extent, itemCount } of collections) {
      const [west = 0, south = 0, east = 0, north = 0] = extent.spatial.bbox[0] ?? [];
      expect(west < east && south < north).toBe(true);
      expect(itemCount).toBeGreaterThan(0);
    }
  });

  test('OpenAPI 3.1 describes every route, its parameters and its answers', async () => {
    const document = await (await fetch(`${server.url}/api/openapi.json`)).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/api/collections/branches/items');
    const { parameters } = document.paths['/api/collections/branches/items'].get;
    const names = parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['bbox', 'limit', 'offset', 'q', 'bankName', 'speciality']));
    expect(JSON.stringify(document)).not.toContain('undefined');
  });

  test.each([
    ['openapi.json', '3.1'],
    ['openapi-3.0.json', '3.0'],
  ])('%s is valid OpenAPI %s and refers to nothing outside itself', async (path, version) => {
    const document = await (await fetch(`${server.url}/api/${path}`)).json();
    expect(document.openapi.startsWith(version)).toBe(true);
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"[^#]/);
  });

  test('OpenAPI 3.0 has the paths of the standard, below its own server', async () => {
    const { servers, paths } = await (await fetch(`${server.url}/api/openapi-3.0.json`)).json();
    expect(servers).toEqual([{ url: `${server.url}/api` }]);
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/', '/conformance', '/collections/clusters/items']));
    expect(Object.keys(paths).filter((path) => path.startsWith('/api'))).toEqual([]);
  });

  test('the rendered documentation needs nothing from elsewhere and no script', async () => {
    const answer = await fetch(`${server.url}/api/docs`);
    const page = await answer.text();
    expect(page.includes('/api/collections/clusters/items')).toBe(true);
    expect(page.match(/<script|(src|href)="(https?:)?\/\/| style=/)).toBeNull();
    expect((await fetch(`${server.url}/api/docs/style.css`)).headers.get('content-type')).toContain('text/css');
  });

  test('health says which data are served', async () => {
    const health = await (await server.client.api.health.$get({ query: {} })).json();
    expect(health).toMatchObject({ status: 'ok', version: server.model.version, processId: process.pid });
  });

  test('conformance, coverage, vocabulary and basemap answer', async () => {
    const { api } = server.client;
    expect((await (await api.conformance.$get({ query: {} })).json()).conformsTo.length).toBeGreaterThan(0);
    expect((await (await api.coverage.$get({ query: {} })).json()).scope.id).toBe('nation');
    expect((await (await api.vocabulary.$get({ query: {} })).json()).sectors.length).toBeGreaterThan(0);
    expect((await (await api.basemap.world.$get({ query: {} })).json()).features.length).toBe(29);
    expect((await (await api.basemap['dash-line'].$get({ query: {} })).json()).features.length).toBe(10);
    const detail = await api.coverage.clusters[':id'].$get({ param: { id: 'AMC-001' }, query: {} });
    expect((await detail.json()).coverage.id).toBe('AMC-001');
  });
});
