import { assert, asyncProperty, constantFrom, integer, option, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const Page = z.object({
  features: z.array(z.object({ id: z.string(), bbox: z.array(z.number()).optional() })),
  links: z.array(z.object({ rel: z.string(), href: z.string() })),
  numberMatched: z.number(),
  numberReturned: z.number(),
  timeStamp: z.string(),
});
type Page = z.infer<typeof Page>;

const addressOf = (path: string, query: Record<string, string>) =>
  `${server.url}/api/collections/${path}?${new URLSearchParams(query)}`;

async function pageAt(address: string): Promise<Page> {
  const answer = await fetch(address);
  expect(answer.status, address).toBe(200);
  const page = Page.parse(await answer.json());
  expect(page.numberReturned).toBe(page.features.length);
  return page;
}

async function faultAt(path: string, query: Record<string, string>): Promise<string> {
  const answer = await fetch(addressOf(path, query), { headers: { 'accept-language': 'en' } });
  expect(answer.status).toBe(400);
  return z.object({ detail: z.string() }).parse(await answer.json()).detail;
}

const hrefOf = ({ links }: Page, wanted: string) => links.find(({ rel }) => rel === wanted)?.href;

const idsOf = ({ features }: Page) => features.map(({ id }) => id);

/** All items from one page to the last, or to the first. */
async function idsFrom(start: string, rel: 'next' | 'prev'): Promise<string[]> {
  const pages: string[][] = [];
  for (let address: string | undefined = start; address; ) {
    const page: Page = await pageAt(address);
    pages.push(idsOf(page));
    address = hrefOf(page, rel);
  }
  return (rel === 'next' ? pages : pages.reverse()).flat();
}

const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

/** Sides of a question that every collection has; east of 110 over the antimeridian to 100 is most of China. */
const sides = record(
  {
    bbox: constantFrom('113,22,122,41', '110,-90,100,90', '-180,-90,180,90', '100,20,0,125,45,9000'),
    filter: constantFrom("nameZh LIKE '%市%' OR id IS NULL", 'geometry IS NOT NULL', "NOT nameZh LIKE '%新%'"),
    sortby: constantFrom('-nameZh', 'nameEn,-nameZh', '+index'),
    crs: constantFrom(epsg(4326), epsg(3857)),
    datetime: constantFrom('2020-01-01T00:00:00Z/..', '../2022-12-31', '2024-02-29t23:59:60.5+08:00'),
    q: constantFrom('市', 'a', '（'),
    properties: constantFrom('nameZh', 'nameZh,index'),
  },
  { requiredKeys: [] },
);

/** Properties that a collection lacks are left out of its questions. */
const fit = (id: string, query: Record<string, string>) => {
  const kept = { ...query };
  if (id !== 'clusters') {
    for (const [name, value] of Object.entries(kept))
      if (/nameEn|id IS NULL/.test(value)) Reflect.deleteProperty(kept, name);
  }
  if (id === 'flows') {
    for (const [name, value] of Object.entries(kept)) if (/nameZh/.test(value)) Reflect.deleteProperty(kept, name);
  }
  return id === 'counties' || id === 'prefectures' ? { ...kept, province: '370000' } : kept;
};

describe('following the links', () => {
  test('next, and from the end prev, give exactly the items of one large page in its order, whatever is asked', async () => {
    const collection = constantFrom('clusters', 'branches', 'flows', 'provinces', 'prefectures', 'counties');
    await assert(
      asyncProperty(
        collection,
        sides,
        integer({ min: 2, max: 5 }),
        option(constantFrom(1, 3)),
        async (id, asked, pages, from) => {
          const query = fit(id, { ...asked });
          const whole = await pageAt(addressOf(`${id}/items`, { ...query, limit: '10000' }));
          expect(whole.numberMatched).toBe(whole.numberReturned);
          const limit = String(Math.max(1, Math.ceil(whole.numberMatched / pages)));
          const start = from === null ? query : { ...query, offset: String(from) };
          const followed = await idsFrom(addressOf(`${id}/items`, { ...start, limit }), 'next');
          expect(followed).toEqual(idsOf(whole).slice(from ?? 0));
          const end = addressOf(`${id}/items`, { ...query, limit, offset: String(whole.numberMatched + 1000) });
          expect(await idsFrom(end, 'prev')).toEqual(idsOf(whole));
        },
      ),
      { seed: 7, numRuns: 25 },
    );
  });

  test('links keep every parameter as it was meant, however it was encoded', async () => {
    const filter = "nameZh LIKE '%支行%' AND note <> 'a&b=c%25+d' OR authority = 'unknown'";
    const query = { filter, q: '支行', sortby: '+nameZh', properties: 'nameZh', bbox: '73,18,135,54', limit: '2' };
    const page = await pageAt(`${addressOf('branches/items', query)}&datetime=1990-01-01T00%3A00%3A00%2B08%3A00/..`);
    const next = new URL(hrefOf(page, 'next') ?? '');
    const wanted = { ...query, datetime: '1990-01-01T00:00:00+08:00/..', offset: '2' };
    expect(Object.fromEntries(next.searchParams)).toEqual(wanted);
    expect((await pageAt(next.href)).numberMatched).toBe(page.numberMatched);
    expect(hrefOf(page, 'prev')).toBeUndefined();
  });

  test('beyond the end is an empty page that leads back; beyond every number is refused', async () => {
    const page = await pageAt(addressOf('clusters/items', { offset: '900000000000000', limit: '4' }));
    expect(page.features).toEqual([]);
    expect(page.numberMatched).toBe(server.model.catalogue.clusters.length);
    expect(hrefOf(page, 'next')).toBeUndefined();
    const last = await pageAt(hrefOf(page, 'prev') ?? '');
    expect(last.numberReturned).toBe(4);
    expect(hrefOf(last, 'next')).toBeUndefined();
    for (const [name, value] of [
      ...[
        ['offset', '9007199254740993'],
        ['offset', '-1'],
        ['offset', '1e3'],
      ],
      ...[
        ['limit', '0'],
        ['limit', '-5'],
        ['limit', 'all'],
        ['limit', '1.5'],
        ['limit', ''],
      ],
    ]) {
      expect(await faultAt('clusters/items', { [name ?? '']: value ?? '' })).toContain(
        `Parameter ${name}: wanted a whole number`,
      );
    }
    expect(await faultAt('clusters/items', { ofset: '1' })).toContain('There is no parameter "ofset" here');
  });

  test('answers say when they were made, in UTC to the second', async () => {
    expect((await pageAt(addressOf('clusters/items', { limit: '1' }))).timeStamp).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    );
  });
});

describe('a box at the edge of things', () => {
  /** A branch at a known point, its box. */
  async function someBranch() {
    const { features } = await pageAt(addressOf('branches/items', { filter: 'geometry IS NOT NULL', limit: '1' }));
    const [branch] = features;
    const [west = 0, south = 0] = branch?.bbox ?? [];
    return { id: branch?.id ?? '', west, south };
  }

  const idsIn = async (bbox: string, system?: string) =>
    idsOf(
      await pageAt(addressOf('branches/items', { bbox, limit: '10000', ...(system ? { 'bbox-crs': system } : {}) })),
    );

  test('of no area on a point, and with the point on its border, it holds the point', async () => {
    const { id, west, south } = await someBranch();
    expect(await idsIn(`${west},${south},${west},${south}`)).toContain(id);
    expect(await idsIn(`${west},${south},${west + 1},${south + 1}`)).toContain(id);
    expect(await idsIn(`${west - 1},${south - 1},${west},${south}`)).toContain(id);
    expect(await idsIn(`${west + 1e-9},${south},${west + 1},${south + 1}`)).not.toContain(id);
    expect(await idsIn(`${south},${west},${south},${west}`, epsg(4490))).toContain(id);
  });

  test('of the whole world it holds all that has a place; at a pole or in the other half, nothing', async () => {
    const located = await pageAt(addressOf('branches/items', { filter: 'geometry IS NOT NULL', limit: '1' }));
    expect(await idsIn('-180,-90,180,90')).toHaveLength(located.numberMatched);
    // In this system the square world is the whole one.
    expect(await idsIn('-20037508,-20037508,20037508,20037508', epsg(3857))).toHaveLength(located.numberMatched);
    expect(await idsIn('-180,90,180,90')).toEqual([]);
    expect(await idsIn('-180,-90,0,90')).toEqual([]);
    expect(await idsIn('180,-90,-180,90')).toEqual([]);
    const [east, west] = [await idsIn('110,-90,180,90'), await idsIn('-180,-90,109,90')];
    expect((await idsIn('110,-90,109,90')).sort()).toEqual([...east, ...west].sort());
  });

  test.each([
    ['22,113,24,115', {}, 'west,south,east,north', 'longitude and latitude look swapped, got "22,113'],
    ['113,22,115,24', { 'bbox-crs': epsg(4326) }, 'south,west,north,east', 'look swapped'],
    ['0,10,1,5', {}, 'west,south,east,north', 'south not above north, got'],
    ['113,22,115', {}, 'or 6 numbers', 'got'],
    ['113,22,115,24,1', {}, 'or 6 numbers', 'got'],
    ['NaN,0,Infinity,1', {}, 'within the system', 'got'],
    ['1e2,22,115,24', {}, 'within the system', 'got'],
    ['-181,0,0,1', {}, 'within the system', 'got'],
    ['0,0,30000000,1', { 'bbox-crs': epsg(3857) }, 'west,south,east,north', 'got'],
  ])('%s is refused with the order that is wanted', async (bbox, system, order, words) => {
    const fault = await faultAt('branches/items', { bbox, ...system });
    expect(fault).toContain(`Parameter bbox: wanted`);
    expect(fault).toContain(order);
    expect(fault).toContain(words);
  });
});
