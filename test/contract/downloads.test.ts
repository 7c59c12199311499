import { gunzipSync } from 'node:zlib';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefused } from './expect-refused.ts';
import { rawRequest } from './raw-request.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const at = (path: string) => `${server.url}/api/collections/${path}`;

async function featuresAt(path: string) {
  const answer = await fetch(at(path));
  expect(answer.status).toBe(200);
  return (await answer.json()).features;
}

const ids = ['clusters', 'branches', 'flows', 'provinces', 'prefectures'];

describe('a whole collection as one file', () => {
  test.each(ids)('has as GeoJSON the very items of %s', async (id) => {
    expect(await featuresAt(`${id}/download`)).toEqual(await featuresAt(`${id}/items?limit=1000`));
  });

  test('has every filter, order and choice of properties that items have', async () => {
    const questions = [
      ['clusters', 'bbox=113,22,115,24&kind=innovative'],
      ['clusters', "filter=designatedYear >= 2024 AND nameZh LIKE '%25新材料%25'&sortby=-nameZh&properties=nameZh"],
      ['branches', 'q=科技&authority=unknown'],
      ['flows', 'datetime=2022-01-01T00:00:00Z/..&province=340000'],
      ['provinces', 'macroRegion=central'],
    ];
    for (const [id, question] of questions) {
      const wanted = await featuresAt(`${id}/items?limit=1000&${question}`);
      expect(wanted.length).toBeGreaterThan(0);
      expect(await featuresAt(`${id}/download?${question}`)).toEqual(wanted);
    }
  });

  test('is the same as FlatGeobuf, which holds no property that is unknown', async () => {
    for (const id of ['clusters', 'provinces']) {
      const bytes = new Uint8Array(await (await fetch(at(`${id}/download?f=fgb`))).arrayBuffer());
      const read: object[] = [];
      for await (const { properties } of deserialize(bytes)) read.push(properties ?? {});
      const wanted = await featuresAt(`${id}/items?limit=1000`);
      expect(read).toEqual(
        wanted.map(({ properties }: { properties: object }) =>
          Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)),
        ),
      );
    }
  });

  test('says as GeoJSON who made the list, on which terms and of when', async () => {
    const { numberMatched, dataVersion, sources } = await (await fetch(at('clusters/download?kind=innovative'))).json();
    const [dataset] = server.model.catalogue.datasets.filter(({ id }) => id === 'clusters');
    expect(numberMatched).toBe(20);
    expect(dataVersion).toBe(server.model.version);
    expect(sources).toMatchObject([{ licence: dataset?.licence, publisher: dataset?.publisher, asOf: dataset?.asOf }]);
  });

  test('is a file by name and type, with links to what describes it', async () => {
    const { headers } = await fetch(at('flows/download?f=csv'), { method: 'HEAD' });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename="flows.csv"');
    const links = headers.get('link') ?? '';
    expect(links).toContain(`<${server.url}/api/vocabulary>; rel="license"`);
    expect(links).toContain(`<${server.url}/api/collections/flows/schema>; rel="describedby"`);
  });

  test('is not sent again to whoever holds it', async () => {
    const path = at('branches/download?f=fgb');
    const etag = (await fetch(path, { method: 'HEAD' })).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const answer = await fetch(path, { headers: { 'if-none-match': etag } });
    expect([answer.status, answer.headers.get('etag')]).toEqual([304, etag]);
    const other = await fetch(at('branches/download?f=fgb&q=科技'), { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
    await other.arrayBuffer();
  });

  test('is compressed on its way where text, and not where binary', async () => {
    const ask = (f: string) =>
      rawRequest({
        port: server.port,
        path: `/api/collections/clusters/download?f=${f}`,
        method: 'GET',
        headers: { 'accept-encoding': 'br, gzip' },
      });
    const text = await ask('csv');
    expect(text.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(text.body).toString().split('\r\n')).toHaveLength(server.model.catalogue.clusters.length + 2);
    expect((await ask('fgb')).headers['content-encoding']).toBeUndefined();
  });

  test('is refused in another format, in pages, or in another system', async () => {
    const ask = (question: string) => (language: string) =>
      fetch(at(`clusters/download?${question}`), { headers: { 'accept-language': language } });
    await expectRefused(ask('f=shp'), { name: 'f', said: 'fgb' });
    await expectRefused(ask('limit=10'), { name: 'limit', said: 'limit' });
    await expectRefused(ask('crs=http://www.opengis.net/def/crs/EPSG/0/3857'), { name: 'crs', said: 'crs' });
  });

  test('is offered by its collection, with a schema that knows the type of every property', async () => {
    const { links } = await (await fetch(at('branches'))).json();
    const hrefs = (rel: string) => links.filter((link: { rel: string }) => link.rel === rel).map(hrefOf);
    expect(hrefs('enclosure')).toEqual(['fgb', 'csv', 'geojson'].map((f) => at(`branches/download?f=${f}`)));
    const schema = await (await fetch(hrefs('describedBy')[0])).json();
    const types = schema.properties.properties.properties;
    expect(types.longitude.type).toBe('number');
    expect(types.openedYear.type).toBe('integer');
    expect(types.specialities).toMatchObject({ type: 'array', items: { type: 'string' } });
  });
});

const hrefOf = ({ href }: { href: string }) => href;
