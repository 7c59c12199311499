import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { robustnessThread } from '@icfm/api/robustness/robustness-thread';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startBuiltServer } from '../built-server.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  await robustnessThread.stop();
});

// Files are not asked for here.
type Query = Omit<Parameters<RunningServer['client']['api']['robustness']['$get']>[0]['query'], 'table'>;

const robustnessOf = async (query: Query) => (await server.client.api.robustness.$get({ query })).json();
const coverageOf = async (query: Query) => (await server.client.api.coverage.$get({ query })).json();
const ask = (query: string) => fetch(`${server.url}/api/robustness?${query}`);

const questions: Query[] = [
  {},
  { region: '440000', memberRule: 'core', reachKilometers: '80' },
  { region: 'west', memberRule: 'all', reachKilometers: '120' },
  { kinds: 'sme-characteristic', asOfYear: '2023', minimumMatch: '0.3' },
];

describe('robustness', () => {
  test.each(questions)('lies between certain at 0.9 of the reach and possible at 1.1 of it: %j', async (query) => {
    const { depths, ranks, reachKilometers } = await robustnessOf(query);
    const at = async (reach: number) => coverageOf({ ...query, reachKilometers: String(reach) });
    const [least, most] = [await at(reachKilometers.least), await at(reachKilometers.most)];
    for (const depth of ['specialised', 'matched'] as const) {
      const { certain } = least.scope.summary[depth];
      const upper = most.scope.summary[depth];
      expect(depths?.[depth].covered.least).toBeGreaterThanOrEqual(certain);
      expect(depths?.[depth].covered.most).toBeLessThanOrEqual(upper.certain + upper.possible);
    }
    const regions = [...most.provinces, ...most.prefectures];
    for (const { id, covered } of ranks) {
      const upper = regions.find((region) => region.id === id)?.summary.specialised;
      const lower = [...least.provinces, ...least.prefectures].find((region) => region.id === id)?.summary.specialised;
      expect(covered.least).toBeGreaterThanOrEqual(lower?.certain ?? Number.POSITIVE_INFINITY);
      expect(covered.most).toBeLessThanOrEqual((upper?.certain ?? 0) + (upper?.possible ?? 0));
    }
  });

  test('shares are the counts by clusters, and what does not change is called stable', async () => {
    const { depths } = await robustnessOf({});
    const clusters = server.model.clusters.length;
    for (const { covered, share, isStable } of [depths?.specialised, depths?.matched].flatMap((depth) => depth ?? [])) {
      expect(share).toEqual({ least: covered.least / clusters, most: covered.most / clusters });
      expect(isStable).toBe(covered.least === covered.most);
    }
    expect((await robustnessOf({ reachKilometers: '1000', region: '310000' })).depths?.specialised.isStable).toBe(true);
  });

  test('the same question has the same answer from a new thread, with its seed, draws and reaches', async () => {
    const before = await robustnessOf({ reachKilometers: '60' });
    await robustnessThread.stop();
    // Another weight is another address, so that the answer is not the kept one; weights bear on no count.
    const after = await robustnessOf({ reachKilometers: '60', kindWeights: '2,1,1' });
    expect({ ...after, parameters: null }).toEqual({ ...before, parameters: null });
    expect(after).toMatchObject({ draws: 100, seed: 15, reachKilometers: { least: 54, most: 66 } });
  });

  test('provinces with clusters are ranked in the nation, prefectures in a province, nothing below it', async () => {
    const { provinces } = await coverageOf({});
    const idsIn = async (query: Query) => (await robustnessOf(query)).ranks.map(({ id }) => id).sort();
    const filled = provinces.flatMap(({ id, summary }) => (summary.clusters > 0 ? [id] : []));
    expect(await idsIn({})).toEqual(filled.sort());
    const inWest = await idsIn({ region: 'west' });
    expect(inWest).toContain('510000');
    expect(inWest).not.toContain('440000');
    const inGuangdong = await idsIn({ region: '440000' });
    expect(inGuangdong.length).toBeGreaterThan(3);
    expect(inGuangdong.every((id) => id.startsWith('44') && id !== '440000')).toBe(true);
    expect(await idsIn({ region: '440300' })).toEqual([]);
  });

  test('other requests are answered while it is measured', async () => {
    await robustnessThread.stop();
    const order: string[] = [];
    const measured = ask('reachKilometers=71').then((answer) => order.push(`robustness ${answer.status}`));
    const health = fetch(`${server.url}/api/health`).then((answer) => order.push(`health ${answer.status}`));
    await Promise.all([measured, health]);
    expect(order).toEqual(['health 200', 'robustness 200']);
  });

  test('the same question asked by many is measured once, different ones wait in a line of bounded length', async () => {
    await robustnessThread.stop();
    const same = await Promise.all(Array.from({ length: 40 }, () => ask('reachKilometers=72')));
    expect(new Set(same.map(({ status }) => status))).toEqual(new Set([200]));
    await robustnessThread.stop();
    const others = await Promise.all(Array.from({ length: 60 }, (_, index) => ask(`reachKilometers=${200 + index}`)));
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([200, 503]));
    const refused = others.find(({ status }) => status === 503);
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused?.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused?.json()).toMatchObject({ status: 503, code: 'busy' });
  });

  test('a thread that ends is a logged problem that shows nothing of the inside, and the next request is answered', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await robustnessThread.stop();
    const answers: Response[] = [];
    const asked = ask('reachKilometers=73').then((answer) => answers.push(answer));
    // A new thread takes far longer to start than the pause, so that it ends before it answers.
    while (answers.length === 0) {
      await robustnessThread.stop();
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await asked;
    expect(await answers[0]?.json()).toMatchObject({ status: 500, code: 'internal' });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
    expect((await ask('reachKilometers=73')).status).toBe(200);
  });

  test('a process of its own finds its thread, and the thread does not keep it alive', async () => {
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const script = ['--conditions=source', '--import', tsx, 'api/src/main.ts'];
    const own = await startBuiltServer({ script });
    const answer = await fetch(`${own.url}/api/robustness`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { notMeasured: null, draws: 100 }]);
    await own.stop();
    expect(() => process.kill(own.pid, 0)).toThrow('ESRCH');
  });

  test('a reach of 0 and filters that keep nothing are not measured, and say so', async () => {
    const nothing = { depths: null, ranks: [] };
    expect(await robustnessOf({ reachKilometers: '0' })).toMatchObject({ notMeasured: 'reach-is-zero', ...nothing });
    const none = await robustnessOf({ region: '540000', kinds: 'advanced-manufacturing' });
    expect(none).toMatchObject({ notMeasured: 'no-clusters', ...nothing });
    expect(await robustnessOf({ asOfYear: '1990' })).toMatchObject({ notMeasured: 'no-clusters', ...nothing });
  });

  test.each([
    ['seed=7', 400, 'unknown-parameter'],
    ['reachKilometers=1001', 400, 'invalid-parameter'],
    ['reachKilometers=NaN', 400, 'invalid-parameter'],
    ['matchTable=1,1', 400, 'invalid-parameter'],
    ['kinds=none', 400, 'invalid-parameter'],
    ['sectors=no-such-sector', 400, 'invalid-parameter'],
    ['region=999999', 404, 'not-found'],
  ])('%s is refused with %i', async (query, status, code) => {
    const answer = await ask(query);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect([answer.status, await answer.json()]).toMatchObject([status, { status, code }]);
  });
});
