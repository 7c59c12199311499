import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Query = Parameters<RunningServer['client']['api']['coverage']['$get']>[0]['query'];

const coverageOf = async (query: Query) => (await server.client.api.coverage.$get({ query })).json();

describe('coverage as of a year', () => {
  test('counts only clusters designated by then, and says what it leaves out and cannot know', async () => {
    const { clusters, countedBranches } = server.model;
    const { asOf, parameters, nation, clusters: shown } = await coverageOf({ asOfYear: '2022' });
    const byThen = clusters.filter(({ cluster }) => (cluster.designatedYear ?? 9999) <= 2022);
    expect(parameters.asOfYear).toBe(2022);
    expect(nation.summary.clusters).toBe(byThen.length);
    expect(shown.map(({ id }) => id)).toEqual(byThen.map(({ cluster }) => cluster.id));
    expect(asOf).toEqual({
      year: 2022,
      undatedClusters: clusters.filter(({ cluster }) => cluster.designatedYear === null).length,
      laterBranches: countedBranches.filter(({ openedYear }) => (openedYear ?? 0) > 2022).length,
      undatedBranches: countedBranches.filter(({ openedYear }) => openedYear === null).length,
    });
    expect(asOf?.laterBranches).toBeGreaterThan(0);
  });

  test('no branch opened later is near, in reach or counted', async () => {
    const later = server.model.countedBranches.filter(({ openedYear }) => (openedYear ?? 0) > 2022).map(({ id }) => id);
    const { clusters } = await coverageOf({ asOfYear: '2022', reachKilometers: '300' });
    const nearest = clusters.flatMap(({ nearest: { specialised, matched } }) => [specialised, matched]);
    expect(nearest.filter((branch) => branch !== null && later.includes(branch.branchId))).toEqual([]);
    const param = { id: clusters[0]?.id ?? '' };
    const query = { asOfYear: '2022', reachKilometers: '1000' };
    const detail = await (await server.client.api.coverage.clusters[':id'].$get({ param, query })).json();
    expect(detail.branches.length).toBeGreaterThan(50);
    expect(detail.branches.filter(({ branchId }) => later.includes(branchId))).toEqual([]);
  });

  test('before everything there are no clusters, and no share of them is claimed', async () => {
    const { nation, scope, clusters, asOf } = await coverageOf({ asOfYear: '1990' });
    const nothing = { certain: 0, possible: 0, noneKnown: 0, certainShare: null, possibleShare: null };
    expect([clusters, nation.summary.clusters, scope.summary.demandWeight]).toEqual([[], 0, 0]);
    expect(nation.summary.specialised).toMatchObject(nothing);
    expect(nation.summary.matched).toMatchObject({ ...nothing, certainWeightShare: null, possibleWeightShare: null });
    expect(asOf?.laterBranches).toBeGreaterThan(20);
  });

  test('without a year nothing is left out', async () => {
    const { asOf, nation } = await coverageOf({});
    expect([asOf, nation.summary.clusters]).toEqual([null, server.model.clusters.length]);
  });

  test.each(['1989', '2101', '2022.5', 'last'])('asOfYear=%s is refused', async (year) => {
    const answer = await fetch(`${server.url}/api/coverage?asOfYear=${year}`);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid-parameter' }]);
  });
});
