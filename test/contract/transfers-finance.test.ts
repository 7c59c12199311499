import { TransferFinanceAnswer, TransfersAnswer } from '@icfm/api/transfers/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefused } from './expect-refused.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, language = 'en') =>
  fetch(`${server.url}/api/${path}`, { headers: { 'accept-language': language } });

async function askFinance(query: string): Promise<TransferFinanceAnswer> {
  const answer = await get(`transfers/finance?${query}`);
  expect(answer.status, query).toBe(200);
  return TransferFinanceAnswer.parse(await answer.json());
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('inflow against access', () => {
  test.each(['province', 'prefecture'] as const)('has the access of /api/access at level %s', async (level) => {
    const own = 'reachKilometers=80&minimumMatch=0.3&sectors=new-energy,new-generation-it';
    const { receivers } = await askFinance(`level=${level}&${own}`);
    const access = await (
      await server.client.api.access.$get({
        query: { reachKilometers: '80', minimumMatch: '0.3', sectors: 'new-energy,new-generation-it' },
      })
    ).json();
    const regions = new Map(
      (level === 'province' ? access.provinces : access.prefectures).map((each) => [each.id, each]),
    );
    expect(receivers.length).toBeGreaterThan(5);
    for (const { unit, meanAccess, clusters } of receivers)
      expect([meanAccess, clusters]).toEqual([
        regions.get(unit.id)?.meanAccess ?? null,
        regions.get(unit.id)?.clusters ?? 0,
      ]);
  });

  test('ranks the receivers of which both are known; mismatches add up to 0', async () => {
    const { receivers, ranked, definitions, inflowBy } = await askFinance('');
    const found = receivers.flatMap(({ finance }) => finance ?? []);
    expect([found.length, inflowBy]).toEqual([ranked, 'records']);
    expect(total(found.map(({ mismatch }) => mismatch))).toBeCloseTo(0, 12);
    expect(receivers.every(({ meanAccess, finance }) => (meanAccess === null) === (finance === null))).toBe(true);
    expect(
      receivers.every(({ sectorOverlap }) => sectorOverlap === null || (sectorOverlap >= 0 && sectorOverlap <= 1)),
    ).toBe(true);
    const defined = (await (await server.client.api.definitions.$get({ query: {} })).json()).definitions.map(
      ({ id }) => id,
    );
    expect(Object.values(definitions).filter((id) => !defined.includes(id))).toEqual([]);
    const { nodes } = TransfersAnswer.parse(await (await get('transfers')).json());
    const records = new Map(nodes.map((node) => [node.unit.id, node.recordsIn]));
    for (const receiver of receivers) expect(receiver.records).toBe(records.get(receiver.unit.id));
  });

  test('within one basis ranks by amount those alone whose amount is known', async () => {
    const { receivers, inflowBy } = await askFinance('basis=unstated');
    expect(inflowBy).toBe('amount');
    expect(receivers.length).toBeGreaterThan(0);
    expect(receivers.filter(({ amount100mCny, finance }) => amount100mCny === null && finance !== null)).toEqual([]);
  });

  test('says why access was not measured, and ranks nobody then', async () => {
    const { notMeasured, receivers, ranked } = await askFinance('reachKilometers=0');
    expect([notMeasured, ranked]).toEqual(['reach-is-zero', 0]);
    expect(receivers.every(({ meanAccess }) => meanAccess === null)).toBe(true);
  });

  test('compares the receivers of a region alone', async () => {
    const { receivers } = await askFinance('level=prefecture&region=340000');
    expect(receivers.length).toBeGreaterThan(1);
    expect(receivers.filter(({ unit }) => !unit.id.startsWith('34'))).toEqual([]);
    expect((await askFinance('region=340100')).receivers).toEqual([]);
  });
});

describe('a question that is none is refused in both languages', () => {
  test.each([
    ['transfers/finance?level=macro-region', 'level', 'prefecture'],
    ['transfers/finance?yearFrom=2022&yearTo=2021', 'yearFrom', '2021'],
    ['transfers/finance?models=no-such-model', 'models', 'relocation'],
    ['transfers/finance?bank=Nobody', 'bank', 'Nobody'],
    ['transfers/finance?asOfYear=2020', 'asOfYear', '/api/openapi.json'],
  ])('%s', (path, name, said) => expectRefused((language) => get(path, language), { name, said }));

  test('a region that there is not is not found', async () => {
    expect((await get('transfers/finance?region=999999')).status).toBe(404);
  });
});
