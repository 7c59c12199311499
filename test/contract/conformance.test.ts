import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Answer = { links: { rel: string; href: string; type: string }[] };

const ask = (path: string, options: RequestInit = {}) => fetch(`${server.url}${path}`, options);

/** What the standard asks of every resource of Features, by address. */
const resources = [
  '/api',
  '/api/conformance',
  '/api/collections',
  '/api/collections/clusters',
  '/api/collections/clusters/items?limit=2',
  '/api/collections/clusters/items/AMC-001',
];

describe('what the conformance classes promise', () => {
  test.each(resources)(
    '%s is JSON and HTML by Accept and by f, and a HEAD has the headers of its GET',
    async (path) => {
      const html = await ask(path, { headers: { accept: 'text/html' } });
      const json = await ask(path, { headers: { accept: 'application/json' } });
      expect([html.status, json.status]).toEqual([200, 200]);
      expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(json.headers.get('content-type')).toMatch(/^application\/(geo\+)?json/);
      const asked = await ask(`${path}${path.includes('?') ? '&' : '?'}f=html`);
      expect(asked.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const head = await ask(path, { method: 'HEAD', headers: { accept: 'application/json' } });
      for (const name of ['content-type', 'etag', 'content-length', 'content-crs']) {
        expect(head.headers.get(name), name).toBe(json.headers.get(name));
      }
    },
  );

  test('every resource with links has one to itself and one to itself as HTML, which lead there', async () => {
    for (const path of resources.filter((each) => each !== '/api/conformance')) {
      const { links }: Answer = await (await ask(path, { headers: { accept: 'application/json' } })).json();
      const self = links.find(({ rel }) => rel === 'self');
      expect(self?.href, path).toBe(`${server.url}${path}`);
      const readable = links.find(({ rel, type }) => rel === 'alternate' && type === 'text/html');
      const page = await fetch(readable?.href ?? '', { headers: { accept: '*/*' } });
      expect(page.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
    }
  });

  test('the classes are those of the tests here, and nothing is promised twice', async () => {
    const { conformsTo } = await (await ask('/api/conformance')).json();
    expect(new Set(conformsTo).size).toBe(conformsTo.length);
    const classesOf = (standard: string) =>
      conformsTo.filter((uri: string) => uri.includes(`/${standard}/`)).map((uri: string) => uri.split('/conf/')[1]);
    expect(classesOf('ogcapi-features-1')).toEqual(['core', 'geojson', 'html', 'oas30']);
    expect(classesOf('ogcapi-features-2')).toEqual(['crs']);
    // Not every queryable is a parameter of its own, so that class is not among them.
    expect(classesOf('ogcapi-features-3')).toEqual(['queryables', 'filter', 'features-filter']);
    expect(classesOf('cql2')).not.toContain('temporal-functions');
    expect(classesOf('cql2')).not.toContain('functions');
  });

  test('a collection has its systems, the one it is held in, and an interval with moments in UTC', async () => {
    for (const id of ['clusters', 'counties']) {
      const { crs, storageCrs, extent } = await (await ask(`/api/collections/${id}`)).json();
      expect(crs).toContain(storageCrs);
      for (const moment of extent.temporal.interval[0]) {
        if (moment !== null) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }
    }
  });

  test.each([
    ['GET', '/api/collections/clusters/items/none', 404],
    ['GET', '/api/collections/none', 404],
    ['GET', '/api/collections/none/items', 404],
    ['GET', '/api/collections/clusters/items?f=xml', 400],
    ['GET', '/api/conformance?f=xml', 400],
    ['GET', '/api/collections/clusters?limit=1', 400],
    ['GET', '/api/collections/clusters/items?limit=1&limit=2', 400],
    ['GET', '/api/collections/clusters/items?crs=http://www.opengis.net/def/crs/EPSG/0/2154', 400],
    ['OPTIONS', '/api/collections/clusters/items', 405],
    ['DELETE', '/api/collections/clusters/items/AMC-001', 405],
  ])('%s %s is a problem of status %i', async (method, path, status) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    if (status === 405) expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  test('of the datasets alone pages of others may read; not of a session, a story or an import', async () => {
    const allowed = async (path: string) => (await ask(path)).headers.get('access-control-allow-origin');
    for (const path of [
      ...resources,
      '/api/collections/provinces/tiles/WebMercatorQuad/4/6/12',
      '/api/openapi-3.0.json',
    ]) {
      expect(await allowed(path), path).toBe('*');
    }
    const held = (await ask('/api/conformance')).headers.get('etag') ?? '';
    const again = await ask('/api/conformance', { headers: { 'if-none-match': held } });
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*']);
    for (const path of [
      '/api/session',
      '/api/stories',
      '/api/imports',
      '/api/scenarios',
      '/api/search?q=a',
      '/api/coverage',
    ]) {
      expect(await allowed(path), path).toBeNull();
    }
  });
});
