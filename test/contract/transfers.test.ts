import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import { type TransferCorridor, TransfersAnswer } from '@icfm/api/transfers/schema';
import type { Flow } from '@icfm/data/model/flow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppOver } from '../app-over.ts';
import { importedOf, listOf } from '../imported-lists.ts';
import { expectRefused } from './expect-refused.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, language = 'en') =>
  fetch(`${server.url}/api/${path}`, { headers: { 'accept-language': language } });

async function ask(query: string): Promise<TransfersAnswer> {
  const answer = await get(`transfers?${query}`);
  expect(answer.status, query).toBe(200);
  return TransfersAnswer.parse(await answer.json());
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const province = (adcode: string) => `${adcode.slice(0, 2)}0000`;
const bases = ['in-place', 'completed', 'agreed', 'planned', 'pipeline', 'other', 'unstated'];

/** Which of two records is drawn at the level of provinces, told anew: whole provinces, basis, year, id. */
function comesFirst(a: Flow, b: Flow): number {
  const isWhole = ({ originAdcode, destinationAdcode }: Flow) =>
    originAdcode.endsWith('0000') && destinationAdcode.endsWith('0000');
  return (
    Number(isWhole(b)) - Number(isWhole(a)) ||
    bases.indexOf(a.basis) - bases.indexOf(b.basis) ||
    (b.yearTo ?? b.yearFrom ?? 0) - (a.yearTo ?? a.yearFrom ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Records between two provinces, by corridor, counted naively. */
function naiveCorridors(isKept: (flow: Flow) => boolean): Map<string, Flow[]> {
  const groups = new Map<string, Flow[]>();
  for (const flow of server.model.catalogue.flows) {
    const [origin, destination] = [province(flow.originAdcode), province(flow.destinationAdcode)];
    if (origin === destination || flow.originBasis === 'event_venue_only' || !isKept(flow)) continue;
    groups.set(`${origin}-${destination}`, [...(groups.get(`${origin}-${destination}`) ?? []), flow]);
  }
  return groups;
}

const idOf = ({ id }: { id: string }) => id;

describe('transfers', () => {
  test('answer as they are described, through the typed client too', async () => {
    const plain = await (await server.client.api.transfers.$get({ query: {} })).json();
    expect(plain.parameters).toEqual({
      ...{ level: 'province', yearFrom: null, yearTo: null, sectors: [], models: [], basis: null },
      ...{ direction: 'all', region: 'nation', side: 'any', mapReady: false, most: 300 },
    });
    expect(plain).toMatchObject({ dataVersion: server.model.version, dataAsOf: '2025', rankedBy: 'records' });
    expect(plain.records.documented).toBe(server.model.catalogue.flows.length);
  });

  test.each([
    ['', () => true],
    ['yearFrom=2020&yearTo=2022', (flow: Flow) => (flow.yearTo ?? 0) >= 2020 && (flow.yearFrom ?? 9999) <= 2022],
    ['sectors=new-energy,other', (flow: Flow) => ['new-energy', 'other'].includes(flow.sector ?? '')],
    ['models=relocation', (flow: Flow) => flow.model === 'relocation'],
    ['basis=planned', (flow: Flow) => flow.basis === 'planned'],
    ['mapReady=true', (flow: Flow) => flow.isMapReady],
    ['direction=east-west', (flow: Flow) => flow.direction === 'east-west'],
    ['direction=other', (flow: Flow) => ['east-east', 'central-west', 'central-east'].includes(flow.direction ?? '')],
    ['region=340000&side=in', (flow: Flow) => flow.destinationAdcode.startsWith('34')],
    ['region=440000&side=out', (flow: Flow) => flow.originAdcode.startsWith('44')],
    ['region=340000', (flow: Flow) => `${flow.originAdcode}${flow.destinationAdcode}`.match(/^34|^.{6}34/) !== null],
  ])('between provinces, counted again by loops: %s', async (query, isKept) => {
    const { corridors, records, total: count } = await ask(query);
    const naive = naiveCorridors(isKept);
    expect(corridors.map(idOf).sort()).toEqual([...naive.keys()].sort());
    expect(count).toBe(naive.size);
    expect(records.kept).toBe(total([...naive.values()].map((group) => group.length)));
    expect(records.kept + total(Object.values(records.leftOut))).toBe(records.documented);
    for (const corridor of corridors) {
      const [drawn, ...others] = (naive.get(corridor.id) ?? []).sort(comesFirst);
      expect(corridor.drawnRecordId).toBe(drawn?.id);
      expect(corridor.recordIds[0]).toBe(drawn?.id);
      expect([...corridor.recordIds].sort()).toEqual([drawn, ...others].flatMap((flow) => flow?.id ?? []).sort());
      expect([corridor.amount100mCny, corridor.basis]).toEqual([drawn?.amount100mCny, drawn?.basis]);
      expect([corridor.isSum, corridor.records]).toEqual([false, others.length + 1]);
    }
  });

  test.each(['province', 'prefecture', 'macro-region'])('at level %s nodes, years and matrix agree', async (level) => {
    const {
      nodes,
      records,
      years,
      matrix,
      corridors,
      ranking,
      total: count,
    } = await ask(`level=${level}&basis=planned`);
    expect(total(nodes.map(({ recordsIn }) => recordsIn))).toBe(records.kept);
    expect(total(nodes.map(({ recordsOut }) => recordsOut))).toBe(records.kept);
    expect(total(nodes.map(({ corridorsIn }) => corridorsIn))).toBe(count);
    expect(total(nodes.flatMap(({ net100mCny }) => net100mCny ?? []))).toBeCloseTo(0, 6);
    expect(total(years.map((year) => year.records)) + records.keptUndated).toBe(records.kept);
    const cells = [...matrix.cells, ...matrix.apart];
    expect(total(cells.map((cell) => cell.records))).toBe(records.kept + records.leftOut.withinOneUnit);
    expect(total(cells.map((cell) => cell.corridors))).toBe(count);
    expect(matrix.cells).toHaveLength(16);
    // What is only known as a province is in no amount beside its prefectures.
    const isAdded = ({ origin, destination }: TransferCorridor) =>
      origin.level === level && destination.level === level;
    const drawn = total(corridors.filter(isAdded).flatMap(({ amount100mCny }) => amount100mCny ?? []));
    expect(total(nodes.flatMap(({ amountIn100mCny }) => amountIn100mCny ?? []))).toBeCloseTo(drawn, 6);
    expect(total(cells.flatMap(({ amount100mCny }) => amount100mCny ?? []))).toBeCloseTo(drawn, 6);
    expect(ranking.receivers.map(({ records: each }) => each).reduce((sum, each) => sum + each, 0)).toBe(records.kept);
  });

  test('without a basis nothing is added; by a basis corridors rank by amount, those not known last', async () => {
    const plain = await ask('');
    expect(
      plain.nodes.every(({ amountIn100mCny, net100mCny }) => amountIn100mCny === null && net100mCny === null),
    ).toBe(true);
    expect(plain.matrix.cells.every(({ amount100mCny }) => amount100mCny === null)).toBe(true);
    const counts = plain.corridors.map(({ records }) => records);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const agreed = await ask('basis=agreed');
    const amounts = agreed.corridors.map(({ amount100mCny }) => amount100mCny ?? -1);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(agreed.rankedBy).toBe('amount');
  });

  test('a basis that no record has is told, and is not 0', async () => {
    const { bases: found, corridors, nodes } = await ask('basis=pipeline&yearFrom=2024');
    expect(found.map(({ basis }) => basis)).toEqual(bases);
    expect(found.find(({ basis }) => basis === 'pipeline')).toEqual({ basis: 'pipeline', records: 0 });
    expect([corridors, nodes]).toEqual([[], []]);
  });

  test('the most corridors asked for are the first of all; the rest is as without', async () => {
    const all = await ask('level=prefecture');
    const few = await ask('level=prefecture&most=7');
    expect(few).toMatchObject({ shown: 7, total: all.total, nodes: all.nodes, years: all.years });
    expect(few.corridors).toEqual(all.corridors.slice(0, 7));
  });
});

/** An import of records from prefectures of Guangdong to Hefei and Wuhu. */
async function askOver(flows: readonly Flow[], query: string): Promise<TransfersAnswer> {
  const lists = [listOf({ kind: 'flows', flows })];
  const app = createAppOver(await buildWorkspaceModel(server.model, importedOf(lists)));
  const answer = await app.request(`http://127.0.0.1/api/transfers?${query}`, { headers: { host: '127.0.0.1' } });
  return TransfersAnswer.parse(await answer.json());
}

describe('an imported matrix', () => {
  const cell = (id: string, originAdcode: string, destinationAdcode: string, amount100mCny: number | null): Flow => {
    const [template] = server.model.catalogue.flows;
    if (!template) throw new Error('no record to copy');
    const own = { id, originAdcode, destinationAdcode, amount100mCny, kind: 'pair', importId: 'list-1' } as const;
    return {
      ...template,
      ...own,
      basis: 'in-place',
      yearFrom: 2024,
      yearTo: 2024,
      period: null,
      originBasis: 'stated',
    };
  };
  const query = 'region=340000&basis=in-place&yearFrom=2024';

  test('is added at a coarser level, and told to be', async () => {
    const cells = [
      cell('m1', '440100', '340100', 1.5),
      cell('m2', '440300', '340100', 2),
      cell('m3', '440300', '340200', null),
    ];
    const { corridors } = await askOver(cells, query);
    expect(corridors).toMatchObject([
      {
        ...{ id: '440000-340000', amount100mCny: 3.5, isSum: true, records: 3, isStatedHere: false },
        sum: { importId: 'list-1', records: 3, recordsWithoutAmount: 1 },
      },
    ]);
    const finer = await askOver(cells, `level=prefecture&${query}`);
    expect(finer.corridors.map(({ amount100mCny, isSum }) => [amount100mCny, isSum])).toEqual([
      [2, false],
      [1.5, false],
      [null, false],
    ]);
  });

  test('with a pair twice is none: one record is drawn', async () => {
    const cells = [cell('m1', '440100', '340100', 1.5), cell('m2', '440100', '340100', 2)];
    const { corridors } = await askOver(cells, query);
    expect(corridors).toMatchObject([{ amount100mCny: 1.5, isSum: false, sum: null, drawnRecordId: 'm1', records: 2 }]);
  });
});

describe('a question that is none is refused in both languages', () => {
  test.each([
    ['transfers?level=county', 'level', 'prefecture'],
    ['transfers?yearFrom=2022&yearTo=2021', 'yearFrom', '2021'],
    ['transfers?yearFrom=22', 'yearFrom', '1900–2100'],
    ['transfers?sectors=no-such-sector', 'sectors', 'no-such-sector'],
    ['transfers?models=no-such-model', 'models', 'relocation'],
    ['transfers?basis=money', 'basis', 'in-place'],
    ['transfers?direction=west-east', 'direction', 'east-northeast'],
    ['transfers?region=nowhere', 'region', 'nation'],
    ['transfers?side=left', 'side', 'between'],
    ['transfers?most=0', 'most', '1–300'],
    ['transfers?most=301', 'most', '1–300'],
    ['transfers?mapReady=yes', 'mapReady', 'true'],
    ['transfers?bank=own', 'bank', '/api/openapi.json'],
  ])('%s', (path, name, said) => expectRefused((language) => get(path, language), { name, said }));

  test('a region that there is not is not found', async () => {
    expect((await get('transfers?region=999999')).status).toBe(404);
  });
});
