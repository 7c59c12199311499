import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createAppOver } from '../app-over.ts';
import { bundledModel } from '../bundled-model.ts';
import { parseCsv } from '../e2e/table-answers.ts';
import { importedCluster, importedOf, listOf } from '../imported-lists.ts';
import { expectRefused } from './expect-refused.ts';
import { at, type ResultCase, resultCases, rowsOf, written } from './result-cases.ts';

const model = bundledModel;
const app = createAppOver(model);
const get = async (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:8787/api/${path}`, { headers });

const about = ['notMeasured', 'lists', 'dataAsOf', 'dataVersion', 'question'];
const fileOf = ({ path, table }: ResultCase, format: string, further = '') =>
  `${path}${path.includes('?') ? '&' : '?'}f=${format}&table=${table}${further}`;

const Feature = z.object({
  type: z.literal('Feature'),
  geometry: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
      z.object({
        type: z.literal('LineString'),
        coordinates: z.tuple([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number()])]),
      }),
    ])
    .nullable(),
  properties: z.record(z.string(), z.unknown()),
});
const Collection = z.object({
  type: z.literal('FeatureCollection'),
  dataVersion: z.literal(model.version),
  dataAsOf: z.string().min(4),
  parameters: z.record(z.string(), z.unknown()),
  sources: z.array(z.object({ id: z.string(), title: z.object({ zh: z.string(), en: z.string() }) })).min(1),
  columns: z.array(z.object({ name: z.string(), title: z.object({ zh: z.string(), en: z.string() }) })),
  numberReturned: z.number(),
  features: z.array(Feature),
});

/** Longitude first, and in or near China. */
function expectInBounds(geometry: z.infer<typeof Feature>['geometry']) {
  if (geometry === null) return;
  const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
  for (const [longitude, latitude] of positions) {
    expect(longitude).toBeGreaterThan(73);
    expect(longitude).toBeLessThan(136);
    expect(latitude).toBeGreaterThan(3);
    expect(latitude).toBeLessThan(54);
  }
}

// A depth that nothing loaded can answer counts 0 in the JSON, beside `isMeasured`; a file leaves it empty.
const isUnmeasured = (row: unknown, column: string) =>
  column.startsWith('summary.presence.') && at(row, 'summary.presence.isMeasured') === false;

describe('the files of an answer', () => {
  test.each(resultCases)('$path as table $table holds the figures of the JSON, row by row', async (each) => {
    const { path, joined = [], geometry } = each;
    const json: unknown = await (await get(path)).json();
    const rows = rowsOf(json, each);
    const csv = await get(fileOf(each, 'csv'));
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const [head = [], ...lines] = parseCsv(await csv.text());
    const columns = head.filter((name) => !about.includes(name));
    expect(columns.filter((name) => at(rows[0], name) === undefined).sort()).toEqual([...joined].sort());
    expect(lines).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(0);

    const found = await get(fileOf(each, 'geojson'));
    expect(found.headers.get('content-type')).toBe('application/geo+json');
    const { features, numberReturned, columns: described } = Collection.parse(await found.json());
    expect(described.map(({ name }) => name)).toEqual(columns);
    expect([features.length, numberReturned]).toEqual([rows.length, rows.length]);
    const kinds = new Set(features.map((feature) => feature.geometry?.type ?? null));
    expect(kinds.has(geometry)).toBe(true);
    for (const [place, row] of rows.entries()) {
      const line = Object.fromEntries(head.map((name, column) => [name, lines[place]?.[column]]));
      const properties = features[place]?.properties ?? {};
      for (const name of columns.filter((column) => !joined.includes(column))) {
        const value = isUnmeasured(row, name) ? null : at(row, name);
        expect([name, line[name], properties[name]]).toEqual([name, written(value), value]);
      }
      for (const name of joined) expect(line[name]).toBe(written(properties[name]));
      expectInBounds(features[place]?.geometry ?? null);
      const dataAsOf = at(json, 'dataAsOf');
      expect(line.dataAsOf).toBe(dataAsOf === undefined ? line.dataAsOf : dataAsOf);
      expect([line.dataVersion, line.notMeasured ?? '']).toEqual([
        model.version,
        written(at(json, 'notMeasured') ?? null),
      ]);
    }
  });

  test.each(resultCases)('$path as table $table speaks one language where a person asks for it', async (each) => {
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map(async (language) => (await get(fileOf(each, 'csv', `&lang=${language}`))).arrayBuffer()),
    );
    const texts = [zh, en].map((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    for (const text of texts) expect(text.startsWith('\uFEFF')).toBe(true);
    const [chinese = [], english = []] = texts.map(parseCsv);
    expect((chinese[0] ?? []).filter((heading) => !/[一-鿿]|^HHI$/.test(heading))).toEqual([]);
    expect((english[0] ?? []).filter((heading) => /[一-鿿]/.test(heading))).toEqual([]);
    for (const head of [chinese[0], english[0]]) expect(new Set(head).size).toBe(head?.length);
    // Codes are words; ids of regions and the English names stay.
    const codes = chinese
      .slice(1)
      .flatMap((line) => line.filter((cell) => /^[a-z]+(-[a-z]+)+$|^(true|false)$/.test(cell)));
    expect(codes).toEqual([]);
  });
});

describe('what a file stands on goes with it', () => {
  test('sources of records, lists with their date, the basis of an amount and the address of the question', async () => {
    const answer = await get('transfers?basis=planned&region=340000&side=in&f=csv');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="transfers-corridors-340000-[\d-]+\.csv"$/,
    );
    const [head = [], ...lines] = parseCsv(await answer.text());
    const column = (name: string) => lines.map((line) => line[head.indexOf(name)] ?? '');
    expect(new Set(column('basis'))).toEqual(new Set(['planned']));
    expect(column('sources').every((text) => text.length > 10)).toBe(true);
    expect(column('lists').every((text) => text.includes('as of'))).toBe(true);
    const [question = ''] = column('question');
    expect(question).toBe('http://127.0.0.1:8787/api/transfers?basis=planned&region=340000&side=in');
    expect(lines).toHaveLength((await (await app.request(question)).json()).corridors.length);
  });

  test('which clusters a site serves, each by a line that begins at the site', async () => {
    const { plan } = await (await get('sites?newSites=2')).json();
    const { features } = Collection.parse(await (await get('sites?newSites=2&f=geojson&table=served')).json());
    const pairs = z
      .array(z.object({ id: z.string(), serves: z.array(z.object({ id: z.string() })) }))
      .parse(plan.sites)
      .flatMap(({ id, serves }) => serves.map((cluster) => `${id} ${cluster.id}`));
    expect(features.map(({ properties }) => `${properties.siteId} ${properties.id}`)).toEqual(pairs);
    for (const { geometry, properties } of features) {
      const site = z
        .object({ longitude: z.number(), latitude: z.number() })
        .parse(plan.sites.find((each: { id: string }) => each.id === properties.siteId));
      expect(geometry?.type === 'LineString' && geometry.coordinates[0]).toEqual([site.longitude, site.latitude]);
      expectInBounds(geometry);
    }
  });

  test('a year has the amounts of each basis by itself', async () => {
    const { years } = await (await get('transfers')).json();
    const { features } = Collection.parse(await (await get('transfers?f=geojson&table=years')).json());
    const Years = z.array(
      z.object({ year: z.number(), amounts: z.array(z.object({ basis: z.string(), amount100mCny: z.number() })) }),
    );
    const told = Years.parse(years).map(({ year, amounts }) => [
      year,
      Object.fromEntries(amounts.map(({ basis, amount100mCny }) => [`amounts.${basis}`, amount100mCny])),
    ]);
    const known = features.map(({ properties }) => [
      properties.year,
      Object.fromEntries(
        Object.entries(properties).filter(([name, value]) => name.startsWith('amounts.') && value !== null),
      ),
    ]);
    expect(known).toEqual(told);
  });

  test('curves tell every point of both depths, of the region and the nation', async () => {
    const { scope, nation } = await (await get('curves?region=340000')).json();
    const lines = parseCsv(await (await get('curves?region=340000&f=csv')).text()).slice(1);
    const told = [scope, nation].flatMap((region) =>
      ['specialised', 'matched'].flatMap((depth) =>
        region[depth].map((point: Record<string, number>) =>
          [region.id, depth, point.reachKilometers, point.certainShare, point.possibleShare].map(String),
        ),
      ),
    );
    expect(lines.map((line) => [line[0], ...line.slice(5, 9)])).toEqual(told);
  });
});

test('a name that a spreadsheet would run as a formula does not run, and a negative number stays a number', async () => {
  const cluster = importedCluster({ id: 'list-1-1', nameZh: '=HYPERLINK("http://x.example","a")' });
  const lists = [listOf({ kind: 'clusters', clusters: [cluster] })];
  const own = createAppOver(await buildWorkspaceModel(model, importedOf(lists)));
  const csv = await (await own.request('http://127.0.0.1:8787/api/coverage?f=csv&region=340100')).text();
  expect(csv).toContain(`,"'=HYPERLINK(""http://x.example"",""a"")",`);
  const [head = [], ...lines] = parseCsv(await (await get('transfers/finance?f=csv')).text());
  const mismatches = lines.map((line) => line[head.indexOf('finance.mismatch')] ?? '').filter((cell) => cell !== '');
  expect(mismatches.some((cell) => Number(cell) < 0)).toBe(true);
  expect(mismatches.filter((cell) => Number.isNaN(Number(cell)))).toEqual([]);
});

test('a file has a validator of its own, and is not sent again to who holds it', async () => {
  const [json, csv] = [await get('coverage'), await get('coverage?f=csv')];
  const etag = csv.headers.get('etag') ?? '';
  expect(etag).not.toBe(json.headers.get('etag'));
  expect((await get('coverage?f=csv', { 'if-none-match': etag })).status).toBe(304);
  expect(await (await get('coverage?f=json')).text()).toBe(await json.text());
});

test('every one of these answers is described with its three forms', async () => {
  const { paths } = await (await get('openapi.json')).json();
  const addresses = [...new Set([...resultCases.map(({ path }) => path.split('?')[0]), 'curves'])];
  for (const address of addresses) {
    const { parameters, responses } = paths[`/api/${address}`].get;
    expect(Object.keys(responses[200].content)).toEqual(['application/json', 'text/csv', 'application/geo+json']);
    const names = parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['f', 'lang', 'table']));
  }
});

test.each([
  ['coverage?f=xml', 'f', 'geojson'],
  ['gaps?f=xlsx', 'f', 'xlsx'],
  ['sites?f=CSV', 'f', 'csv'],
  ['pairing?f=csv&table=orphans', 'table', 'corridors'],
  ['transfers?f=csv&lang=fr', 'lang', 'zh'],
])('%s is refused in both languages', (path, name, said) =>
  expectRefused((language) => get(path, { 'accept-language': language }), { name, said }),
);
