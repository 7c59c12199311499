import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Page = {
  numberMatched: number;
  features: { id: string; geometry: { coordinates: number[] } | null; properties: Record<string, unknown> }[];
  links: { rel: string; href: string }[];
};

const addressOf = (path: string, query: Record<string, string>) =>
  `${server.url}/api/collections/${path}?${new URLSearchParams(query)}`;

async function pageOf(path: string, query: Record<string, string>): Promise<Page> {
  const answer = await fetch(addressOf(path, query));
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
}

async function faultOf(path: string, query: Record<string, string>, language = 'en'): Promise<string> {
  const answer = await fetch(addressOf(path, query), { headers: { 'accept-language': language } });
  expect(answer.status).toBe(400);
  return (await answer.json()).detail;
}

const idsOf = ({ features }: Page) => features.map(({ id }) => id);

describe('a filter', () => {
  test('keeps what a loop over the records keeps, in either encoding', async () => {
    const wanted = server.model.catalogue.clusters
      .filter(({ kind, designatedYear }) => kind === 'innovative' || (designatedYear ?? 0) >= 2024)
      .map(({ id }) => id);
    const limit = '1000';
    const text = await pageOf('clusters/items', { limit, filter: "kind = 'innovative' OR designatedYear >= 2024" });
    expect(idsOf(text)).toEqual(wanted);
    const filter = JSON.stringify({
      op: 'or',
      args: [
        { op: '=', args: [{ property: 'kind' }, 'innovative'] },
        { op: '>=', args: [{ property: 'designatedYear' }, 2024] },
      ],
    });
    expect(idsOf(await pageOf('clusters/items', { limit, filter, 'filter-lang': 'cql2-json' }))).toEqual(wanted);
  });

  test('joins with the other parameters, and next keeps it', async () => {
    const query = { filter: "nameZh LIKE '%科技%'", province: '440000', sortby: '-nameZh,id', limit: '2' };
    const whole = idsOf(await pageOf('branches/items', { ...query, limit: '10000' }));
    expect(whole.length).toBeGreaterThan(4);
    const met: string[] = [];
    let page = await pageOf('branches/items', query);
    for (;;) {
      met.push(...idsOf(page));
      const next = page.links.find(({ rel }) => rel === 'next')?.href;
      if (!next) break;
      page = await (await fetch(next)).json();
    }
    expect(met).toEqual(whole);
  });

  test('of space finds the outline itself, and in the axes of its own system', async () => {
    const point = async (filter: string, system?: string) =>
      idsOf(await pageOf('provinces/items', { filter, ...(system ? { 'filter-crs': system } : {}) }));
    expect(await point('S_CONTAINS(geometry, POINT(117.23 31.82))')).toEqual(['340000']);
    const latitudeFirst = 'http://www.opengis.net/def/crs/EPSG/0/4326';
    expect(await point('S_CONTAINS(geometry, POINT(31.82 117.23))', latitudeFirst)).toEqual(['340000']);
    // A lake of its own neighbours: nothing touches itself.
    const neighbours = await point("S_INTERSECTS(geometry, BBOX(117.2, 31.8, 117.3, 31.9)) AND adcode <> '340000'");
    expect(neighbours).toEqual([]);
  });

  test('that cannot be read is refused with its place, in the language asked for', async () => {
    expect(await faultOf('clusters/items', { filter: 'kind = ' })).toBe(
      'Parameter filter: at character 8: wanted a property, a value or a function, got the end',
    );
    expect(await faultOf('clusters/items', { filter: "farbe = 'rot'" }, 'zh')).toContain(
      '参数 filter：没有属性 "farbe"',
    );
    expect(await faultOf('clusters/items', { filter: 'S_INTERSECTS(geometry, POINT(31.82 117.23))' })).toContain(
      'longitude ±180',
    );
    expect(await faultOf('clusters/items', { filter: `${'('.repeat(500)}1=1` })).toContain('at most 32 levels');
    expect(await faultOf('clusters/items', { filter: '1=1', 'filter-lang': 'cql' })).toContain('filter-lang');
    expect(await faultOf('clusters/items', { filter: '1=1', 'filter-crs': 'EPSG:4326' })).toContain('filter-crs');
  });
});

describe('order and properties', () => {
  test('items are ordered by the keys asked for, what is not known last', async () => {
    const { features } = await pageOf('branches/items', { sortby: '-openedYear,id', limit: '10000' });
    const years = features.map(({ properties }) => properties.openedYear);
    const known = years.filter((year) => year !== null);
    expect(years.slice(0, known.length)).toEqual([...known].sort((left, right) => Number(right) - Number(left)));
    expect(await faultOf('branches/items', { sortby: 'geometry' })).toContain('Parameter sortby: wanted some of');
  });

  test('only the properties asked for are told', async () => {
    const page = await pageOf('clusters/items', { properties: 'nameZh,kind', limit: '3' });
    for (const { properties } of page.features) expect(Object.keys(properties).sort()).toEqual(['kind', 'nameZh']);
    const item = await fetch(addressOf('clusters/items/AMC-001', { properties: 'kind' }));
    expect((await item.json()).properties).toEqual({ kind: 'advanced-manufacturing' });
    expect(await faultOf('clusters/items', { properties: 'name' })).toContain('Parameter properties: wanted some of');
  });
});

describe('reference systems', () => {
  const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

  test('each is told in its own axes, and the header says which', async () => {
    const at = async (crs: string) => {
      const answer = await fetch(addressOf('clusters/items', { crs, limit: '1' }));
      expect(answer.headers.get('content-crs')).toBe(`<${crs}>`);
      const page: Page = await answer.json();
      return page.features[0]?.geometry?.coordinates ?? [];
    };
    const [longitude = 0, latitude = 0] = await at('http://www.opengis.net/def/crs/OGC/1.3/CRS84');
    expect(await at(epsg(4326))).toEqual([latitude, longitude]);
    expect(await at(epsg(4490))).toEqual([latitude, longitude]);
    const [east = 0, north = 0] = await at(epsg(3857));
    // 1° of longitude is π · 6378137 / 180 = 111,319.49 m everywhere in this projection.
    expect(east).toBeCloseTo(longitude * 111_319.490_793, 1);
    expect(north).toBeGreaterThan(latitude * 111_319);
  });

  test('a box is read in the axes of its system', async () => {
    const plain = idsOf(await pageOf('clusters/items', { bbox: '113,22,115,24', limit: '1000' }));
    expect(plain.length).toBeGreaterThan(0);
    const swapped = { bbox: '22,113,24,115', 'bbox-crs': epsg(4490), limit: '1000' };
    expect(idsOf(await pageOf('clusters/items', swapped))).toEqual(plain);
    // The axes the other way round leave the Earth: told, not answered with nothing.
    expect(await faultOf('clusters/items', { bbox: '113,22,115,24', 'bbox-crs': epsg(4326) })).toContain(
      'Parameter bbox',
    );
    expect(await faultOf('clusters/items', { crs: epsg(2154) })).toContain('Parameter crs: wanted one of');
  });

  test('a collection names them, and what can be asked and ordered by', async () => {
    const collection = await (await fetch(addressOf('clusters', {}))).json();
    expect(collection.crs).toHaveLength(4);
    for (const name of ['queryables', 'sortables']) {
      const link = collection.links.find(({ rel }: { rel: string }) => rel.endsWith(`/${name}`));
      const answer = await fetch(link.href);
      expect(answer.headers.get('content-type')).toContain('application/schema+json');
      const { properties, $id } = await answer.json();
      expect($id).toBe(link.href);
      expect(properties.designatedYear).toEqual({ type: 'number' });
      expect('memberAdcodes' in properties).toBe(name === 'queryables');
    }
  });
});
