import { type Corridor, PairingAnswer } from '@icfm/api/pairing/schema';
import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppOver } from '../app-over.ts';
import { importedOf, listOf, streetBranch } from '../imported-lists.ts';
import { expectRefused } from './expect-refused.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (query: string, language = 'en') =>
  fetch(`${server.url}/api/pairing?${query}`, { headers: { 'accept-language': language } });

async function ask(query: string): Promise<PairingAnswer> {
  const answer = await get(query);
  expect(answer.status, query).toBe(200);
  return PairingAnswer.parse(await answer.json());
}

const servedBy = ({ ofBank }: Corridor) => ofBank?.served;

describe('pairing', () => {
  test('answers as it is described, through the typed client too, with its parameters and its definition', async () => {
    const answer = await ask('reachKilometers=80&minimumMatch=0.3&matchTable=1,0.5,0.2&region=central');
    expect(answer.parameters).toEqual({
      ...{ reachKilometers: 80, minimumMatch: 0.3, bank: null, sectors: [], region: 'central' },
      matchTable: { sameSector: 1, sameGroup: 0.5, general: 0.2 },
    });
    const plain = await (await server.client.api.pairing.$get({ query: {} })).json();
    expect(plain.parameters).toMatchObject({ reachKilometers: 50, minimumMatch: 0.5, region: 'nation' });
    expect(plain).toMatchObject({ dataVersion: server.model.version, hasOrdinaryBranches: false, ofBank: null });
    const { definitions } = await (await server.client.api.definitions.$get({ query: {} })).json();
    expect(definitions.map(({ id }) => id)).toContain(plain.definitions.pairing);
  });

  test('without a bank unpaired corridors come first; no two share a corridor, and its amounts are of one record', async () => {
    const { corridors, counts, records } = await ask('');
    const paired = corridors.map(({ pairingBankCount }) => pairingBankCount > 0);
    expect(paired).toEqual([...paired].sort());
    expect(paired.filter(Boolean)).toHaveLength(counts.paired);
    expect(corridors.every(({ ofBank }) => ofBank === null)).toBe(true);
    expect(new Set(corridors.map(({ id }) => id)).size).toBe(counts.corridors);
    const flowIds = corridors.flatMap((corridor) => corridor.flowIds);
    expect(new Set(flowIds).size).toBe(records.kept - records.notOnMap - records.withinOnePlace);
    const flows = new Map(server.model.catalogue.flows.map((flow) => [flow.id, flow]));
    for (const { drawnFlowId, flowIds: all, basis, amount100mCny, id } of corridors) {
      const drawn = flows.get(drawnFlowId);
      expect(all[0]).toBe(drawnFlowId);
      expect([basis, amount100mCny]).toEqual([drawn?.basis, drawn?.amount100mCny]);
      expect(id).toBe(`${drawn?.originAdcode}-${drawn?.destinationAdcode}`);
    }
  });

  test('every bank has the score that it is told by name', async () => {
    const { banks } = await ask('');
    const orphans = banks.map(({ orphan }) => orphan);
    expect(orphans).toEqual([...orphans].sort((a, b) => b - a));
    for (const score of banks.slice(0, 3)) {
      const { ofBank, corridors } = await ask(`bank=${encodeURIComponent(score.bankName)}`);
      expect(ofBank).toEqual(score);
      expect(corridors.filter((corridor) => servedBy(corridor) === 'orphan')).toHaveLength(score.orphan);
      for (const { ofBank: each, pairingBanks } of corridors)
        expect(each?.served === 'paired').toBe(pairingBanks.includes(score.bankName));
    }
  });

  test('an imported branch at the destination turns an orphan into a pair', async () => {
    const [unpaired] = (await ask('')).corridors;
    if (!unpaired) throw new Error('some corridor is not paired');
    const { origin, destination, id } = unpaired;
    const ofOwn = async (ends: { longitude: number; latitude: number }[]) => {
      const branches = ends.map(({ longitude, latitude }, index) =>
        streetBranch({ id: `own-${index}`, bankName: '试验银行', relation: 'own' }, [longitude, latitude]),
      );
      const lists = [listOf({ kind: 'branches', branches })];
      const app = createAppOver(await buildWorkspaceModel(server.model, importedOf(lists)));
      const answer = await app.request('http://127.0.0.1/api/pairing?bank=own', { headers: { host: '127.0.0.1' } });
      const { corridors, hasOrdinaryBranches } = PairingAnswer.parse(await answer.json());
      expect(hasOrdinaryBranches).toBe(true);
      return corridors.find((corridor) => corridor.id === id);
    };
    expect(await ofOwn([origin])).toMatchObject({
      pairingBankCount: 0,
      ofBank: {
        ...{ served: 'orphan', originBranches: 1, destinationBranches: 0 },
        nearestToDestination: { branchId: 'own-0', bankName: '试验银行' },
      },
    });
    expect(await ofOwn([origin, destination])).toMatchObject({
      pairingBanks: ['试验银行'],
      ofBank: { served: 'paired', rank: null, nearestToDestination: { branchId: 'own-1' } },
    });
  });
});

describe('a question that is none is refused in both languages', () => {
  test.each([
    ['reachKilometers=-1', 'reachKilometers', '0–1000'],
    ['reachKilometers=1001', 'reachKilometers', '0–1000'],
    ['reachKilometers=5e1', 'reachKilometers', '0–1000'],
    ['minimumMatch=1.1', 'minimumMatch', '0–1'],
    ['matchTable=1,2', 'matchTable', '3'],
    ['sectors=no-such-sector', 'sectors', 'no-such-sector'],
    ['sectors=A%27%20OR%201', 'sectors', 'OR 1'],
    ['region=nowhere', 'region', 'nation'],
    ['bank=', 'bank', '1'],
    [`bank=${encodeURIComponent('没有的银行')}`, 'bank', '没有的银行'],
    ['asOfYear=2020', 'asOfYear', '/api/openapi.json'],
    ['region=340000&region=440000', 'region', ''],
  ])('%s', (query, name, said) =>
    expectRefused((language) => get(query, language), { name, said, repeated: '没有的银行' }),
  );

  test('a region that there is not is not found, and nothing is written there', async () => {
    expect((await get('region=999999')).status).toBe(404);
    expect((await fetch(`${server.url}/api/pairing`, { method: 'POST' })).status).toBe(405);
  });
});
