import type { AccessAnswer, ClusterAccessDetail } from '@icfm/api/access/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, language = 'en') =>
  fetch(`${server.url}/api/access${path}`, { headers: { 'accept-language': language } });

async function read<Answer>(path: string): Promise<Answer> {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return answer.json();
}

const ask = (query: string) => read<AccessAnswer>(`?${query}`);
const askCluster = (id: string, query = '') => read<ClusterAccessDetail>(`/clusters/${id}?${query}`);

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const questions = [
  '',
  'reachKilometers=120&memberRule=all',
  'memberRule=core&matchTable=0.9,0.4,0.05&minimumMatch=0',
  'kindWeights=5,0,0.25&reachKilometers=200',
  'asOfYear=2022&reachKilometers=80',
];

describe('access of one cluster', () => {
  test.each(questions)('is the sum of its parts, for every cluster: %s', async (query) => {
    const { clusters, scope } = await ask(query);
    expect(clusters.length).toBeGreaterThan(50);
    for (const cluster of clusters) {
      const detail = await askCluster(cluster.id, query);
      const parts = detail.contributions.map(({ contribution }) => contribution);
      expect(detail.access).toEqual(cluster);
      expect(Math.abs(sumOf(parts) + detail.furtherContribution - (cluster.access ?? Number.NaN))).toBeLessThan(1e-9);
      expect(parts).toEqual([...parts].sort((a, b) => b - a));
      expect(parts.length).toBeLessThanOrEqual(20);
      const { match = 0, decay = 0 } = detail.best ?? {};
      expect(cluster.gap).toBe(cluster.demandWeight * (1 - match * decay));
      expect(detail.meanAccess).toBe(scope.meanAccess);
      expect(detail.rankedClusters).toBe(clusters.length);
    }
  });

  test('each part is the product of its factors, nearer than the reach', async () => {
    const { contributions, furtherBranches } = await askCluster('AMC-001', 'reachKilometers=600');
    expect(contributions).toHaveLength(20);
    expect(furtherBranches).toBeGreaterThan(0);
    for (const { contribution, ratio, match, decay, distanceKilometers } of contributions) {
      expect(contribution).toBeCloseTo(ratio * match * decay, 15);
      expect(distanceKilometers).toBeLessThan(600);
    }
  });

  test('the worst come first, and those that tie share a rank', async () => {
    const { clusters } = await ask('');
    const unserved = clusters.filter(({ access }) => access === 0);
    expect(unserved.length).toBeGreaterThan(1);
    const ranks = await Promise.all(unserved.map(async ({ id }) => (await askCluster(id)).accessRank));
    expect(new Set(ranks)).toEqual(new Set([1]));
    const [next] = clusters.filter(({ access }) => access !== 0).sort((a, b) => (a.access ?? 0) - (b.access ?? 0));
    expect((await askCluster(next?.id ?? '')).accessRank).toBe(unserved.length + 1);
    const widest = [...clusters].sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
    expect((await askCluster(widest?.id ?? '')).gapRank).toBe(1);
  });

  test('the banks in reach make up the concentration', async () => {
    const { access, banks } = await askCluster('AMC-001', 'reachKilometers=100');
    const { specialised, matched } = access.concentration;
    expect(sumOf(banks.map((bank) => bank.specialised))).toBe(specialised?.branches);
    expect(sumOf(banks.map((bank) => bank.matched))).toBe(matched?.branches);
    expect(banks.filter((bank) => bank.specialised > 0)).toHaveLength(specialised?.banks ?? -1);
    const shares = banks.map((bank) => bank.specialised / (specialised?.branches ?? 0));
    expect(specialised?.herfindahl).toBeCloseTo(10_000 * sumOf(shares.map((share) => share * share)), 9);
    expect(banks.map((bank) => bank.specialised)).toEqual(banks.map((bank) => bank.specialised).sort((a, b) => b - a));
  });

  test('a reach of 0 is no catchment: nothing is measured and nothing is 0', async () => {
    const detail = await askCluster('AMC-001', 'reachKilometers=0');
    expect(detail).toMatchObject({ notMeasured: 'reach-is-zero', meanAccess: null, accessRank: null, gapRank: null });
    expect(detail).toMatchObject({ best: null, contributions: [], banks: [], access: { access: null, gap: null } });
    expect(detail.access.concentration).toEqual({ presence: null, specialised: null, matched: null });
  });

  test.each(['/clusters/NONE-1', '/clusters/AMC-001?asOfYear=1990'])('%s is not found', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect((await answer.json()).detail).toMatch(/There is no cluster/);
  });

  test('filters have no place there', async () => {
    expect((await get('/clusters/AMC-001?kinds=innovative')).status).toBe(400);
  });
});

const badWeights = [
  '-1,1,1',
  'NaN,1,1',
  '1e999,1,1',
  'Infinity,1,1',
  '0,0,0',
  '1,1',
  '1,1,1,1',
  '',
  '1,,1',
  '2000000,1,1',
];
const badTables = ['1.1,0.6,0.3', '-0.1,0,0', 'NaN,0,0', '1,0.6', '1,0.6,0.3,0', '', '1e-1,0,0'];
const bad = [
  ...badWeights.map((value) => ['kindWeights', value, '3 numbers 0–1000000 separated by commas, not all of them 0']),
  ...badTables.map((value) => ['matchTable', value, '3 numbers 0–1 separated by commas']),
  ...['abc', '1989', '2101', '2020.5', ''].map((value) => ['asOfYear', value, 'a whole number 1990–2100']),
  ...['-1', '1001', 'NaN', '1e2', ''].map((value) => ['reachKilometers', value, 'a number 0–1000']),
  ['addedBank', ' ', '1 to 100 characters'],
];

describe('bad input', () => {
  test.each(bad)('%s=%s is refused in words', async (name = '', value = '', wanted = '') => {
    const query = new URLSearchParams({ [name]: value });
    for (const path of ['', '/clusters/AMC-001']) {
      const english = await get(`${path}?${query}`);
      expect(english.status).toBe(400);
      const problem = await english.json();
      expect(problem).toMatchObject({ status: 400, code: 'invalid-parameter' });
      expect(problem.detail).toBe(`Parameter ${name}: wanted ${wanted}, got ${JSON.stringify(value)}`);
      expect((await (await get(`${path}?${query}`, 'zh-CN')).json()).detail).toMatch(new RegExp(`^参数 ${name}：需要`));
    }
  });

  test('weights as small as can be written are answered', async () => {
    const { clusters, reachedSupply } = await ask('kindWeights=0.000000001,0.000000001,1000000');
    const shared = sumOf(clusters.map(({ access, demandWeight }) => (access ?? Number.NaN) * demandWeight));
    expect(shared).toBeCloseTo(reachedSupply ?? Number.NaN, 6);
  });
});

const scopeNumbers = ({ scope, equity }: AccessAnswer) => [
  ...[scope.meanAccess, scope.totalGap, scope.meanGap, scope.meanEffectiveBanks],
  ...Object.values(equity),
];

describe('nothing to measure', () => {
  test.each([
    ['reachKilometers=0', 'reach-is-zero', 211],
    ['region=810000', 'no-clusters', 0],
    ['region=810000&kinds=innovative', 'no-clusters', 0],
    ['asOfYear=1990', 'no-clusters', 0],
    ['kinds=innovative&kindWeights=1,1,0', 'no-demand', null],
    ['kinds=innovative,sme-characteristic&kindWeights=1,0,0', 'no-demand', null],
  ])('%s is %s: every number of the scope is null', async (query, reason, count) => {
    const answer = await ask(query);
    expect(answer.notMeasured).toBe(reason);
    expect(new Set(scopeNumbers(answer))).toEqual(new Set([null]));
    if (count !== null) expect(answer.scope.clusters).toBeLessThanOrEqual(count);
    expect(await (await get(`?${query}`)).text()).not.toMatch(/NaN|Infinity/);
  });

  test('a filter that keeps nothing in a region is no gap of 0', async () => {
    const { clusters, macroRegions, scope } = await ask('sectors=software&region=630000');
    expect([clusters, scope.totalGap, scope.meanAccess]).toEqual([[], null, null]);
    for (const region of macroRegions) expect(region.totalGap === null).toBe(region.clusters === 0);
  });
});

describe('demand weights by kind', () => {
  test('a kind of weight 0 keeps its access, and means, percentiles and totals leave it out', async () => {
    const query = 'kindWeights=1,0,1';
    const all = await ask(query);
    const { kind } = await kinds();
    const weightless = all.clusters.filter(({ id }) => kind(id) === 'sme-characteristic');
    expect(weightless.length).toBeGreaterThan(0);
    expect(weightless.filter(({ demandWeight, gap }) => demandWeight !== 0 || gap !== 0)).toEqual([]);
    expect(weightless.some(({ access }) => (access ?? 0) > 0)).toBe(true);
    const kept = await ask(`${query}&kinds=advanced-manufacturing,innovative`);
    expect(scopeNumbers(all)).toEqual(scopeNumbers(kept));
  });

  test('twice the weight for all halves every access and doubles every gap', async () => {
    const [once, twice] = [await ask(''), await ask('kindWeights=2,2,2')];
    once.clusters.forEach(({ access, gap }, index) => {
      expect(twice.clusters[index]?.access).toBeCloseTo((access ?? Number.NaN) / 2, 12);
      expect(twice.clusters[index]?.gap).toBeCloseTo(2 * (gap ?? Number.NaN), 12);
    });
    expect(twice.equity.gini).toBeCloseTo(once.equity.gini ?? Number.NaN, 12);
  });
});

async function kinds() {
  const kindById = new Map(server.model.clusters.map(({ cluster }) => [cluster.id, cluster.kind]));
  return { kind: (id: string) => kindById.get(id) };
}
