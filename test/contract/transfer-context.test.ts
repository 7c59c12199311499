import { TransferContextAnswer } from '@icfm/api/transfer-context/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefused } from './expect-refused.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (query: string, language = 'en') =>
  fetch(`${server.url}/api/transfers/context?${query}`, { headers: { 'accept-language': language } });

async function ask(query = ''): Promise<TransferContextAnswer> {
  const answer = await get(query);
  expect(answer.status, query).toBe(200);
  return TransferContextAnswer.parse(await answer.json());
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('the context of transfers', () => {
  test('tells every statement of the list once, with its sources', async () => {
    const { statements, counts, dataAsOf } = await ask();
    expect([statements.length, counts.kept, dataAsOf]).toEqual([counts.documented, counts.documented, '2025']);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(statements.every(({ sources }) => sources.length > 0)).toBe(true);
    // As the file has them.
    const countOf = (wanted: string) => statements.filter(({ kind }) => kind === wanted).length;
    expect([countOf('zone'), countOf('event'), countOf('destination-total')]).toEqual([26, 19, 27]);
  });

  test('zones and events stand at the seats of their places; amounts keep their basis', async () => {
    const { statements } = await ask('kinds=zone,event');
    expect(statements).toHaveLength(45);
    const zone = statements.find(({ id }) => id === 'ZN017');
    expect(zone).toMatchObject({ kind: 'zone', yearTo: 2010, amount100mCny: null, basis: 'unstated' });
    expect(zone?.places.map(({ id, level, nameZh }) => [id, level, nameZh])).toEqual([
      ['340100', 'prefecture', '合肥市'],
    ]);
    const event = statements.find(({ id }) => id === 'EV001');
    expect(event).toMatchObject({ amount100mCny: 4573, basis: 'agreed', projectCount: 160 });
    for (const { places } of statements) {
      expect(places.length).toBeGreaterThan(0);
      for (const { longitude, latitude } of places) expect([longitude > 73, latitude > 18]).toEqual([true, true]);
    }
  });

  test('a region keeps the statements about places in it, whoever the origins are', async () => {
    const { statements, counts } = await ask('region=340000');
    expect(counts.kept + total(Object.values(counts.leftOut))).toBe(counts.documented);
    expect(statements.length).toBeGreaterThan(10);
    for (const { places } of statements) expect(places.some(({ id }) => id.startsWith('34'))).toBe(true);
    const group = statements.find(({ kind }) => kind === 'group');
    expect(group?.origins.length).toBeGreaterThan(1);
    expect(
      (await ask('region=central&kinds=zone')).statements.every(({ places }) => places[0]?.macroRegion === 'central'),
    ).toBe(true);
  });

  test('years keep what reaches into them; what bears no year is counted as left out', async () => {
    const { statements, counts } = await ask('kinds=zone&yearFrom=2012&yearTo=2013');
    expect(statements.length).toBe(7);
    expect(statements.every(({ yearFrom, yearTo }) => (yearTo ?? 0) >= 2012 && (yearFrom ?? 9999) <= 2013)).toBe(true);
    // Two of the zones bear no year.
    expect(counts.leftOut.undated).toBe(2);
    expect((await ask('kinds=zone')).statements).toHaveLength(26);
  });
});

describe('a question that is none is refused in both languages', () => {
  test.each([
    ['kinds=zones', 'kinds', 'zone'],
    ['kinds=', 'kinds', 'zone'],
    ['region=anhui', 'region', 'nation'],
    ['yearFrom=soon', 'yearFrom', '1900'],
    ['yearFrom=2022&yearTo=2021', 'yearFrom', '2021'],
    ['sectors=new-energy', 'sectors', '/api/openapi.json'],
  ])('%s', (query, name, said) => expectRefused((language) => get(query, language), { name, said }));

  test('a region that there is not is not found', async () => {
    expect((await get('region=999999')).status).toBe(404);
  });
});
