import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

// Files are not asked for here.
type Query = Omit<Parameters<RunningServer['client']['api']['changes']['$get']>[0]['query'], 'table'>;

const changesOf = async (query: Query) => (await server.client.api.changes.$get({ query })).json();
const bounds = ['undatedAsClosed', 'undatedAsOpen'] as const;
const depths = ['specialised', 'matched'] as const;

const questions: Query[] = [
  {},
  { reachKilometers: '100', memberRule: 'all' },
  { region: '330000', memberRule: 'core' },
  { region: 'west', kinds: 'sme-characteristic' },
];

describe('changes', () => {
  test.each(questions)(
    'with undated branches as open are what /api/coverage answers as of a year: %j',
    async (query) => {
      const { years } = await changesOf(query);
      expect(years.length).toBeGreaterThan(1);
      for (const { year, clusters, specialised, matched } of years) {
        const asked = { ...query, asOfYear: String(year) };
        const { scope } = await (await server.client.api.coverage.$get({ query: asked })).json();
        expect([year, clusters, specialised.covered.undatedAsOpen, matched.covered.undatedAsOpen]).toEqual([
          year,
          scope.summary.clusters,
          scope.summary.specialised.certain,
          scope.summary.matched.certain,
        ]);
      }
    },
  );

  test.each(questions)('of all years add up to the last count, each the sum of its two effects: %j', async (query) => {
    const { years } = await changesOf(query);
    for (const depth of depths) {
      for (const bound of bounds) {
        let covered = 0;
        for (const year of years) {
          const { change, listEffect, branchEffect } = year[depth];
          expect(listEffect[bound] + branchEffect[bound]).toBe(change[bound]);
          expect(Math.min(listEffect[bound], branchEffect[bound])).toBeGreaterThanOrEqual(0);
          covered += change[bound];
          expect(year[depth].covered[bound]).toBe(covered);
        }
      }
    }
  });

  test('as closed never exceeds as open, and matched never specialised', async () => {
    const { years } = await changesOf({});
    for (const { specialised, matched } of years) {
      expect(specialised.covered.undatedAsClosed).toBeLessThanOrEqual(specialised.covered.undatedAsOpen);
      for (const bound of bounds) expect(matched.covered[bound]).toBeLessThanOrEqual(specialised.covered[bound]);
    }
  });

  test('the first year stands against nothing, and branches opened before it count from the start', async () => {
    const { years } = await changesOf({ reachKilometers: '200' });
    const [first] = years;
    expect(first?.year).toBe(2013);
    expect(first?.specialised.listEffect).toEqual(first?.specialised.covered);
    expect(first?.specialised.branchEffect).toEqual({ undatedAsClosed: 0, undatedAsOpen: 0 });
    expect(first?.datedBranches).toBeGreaterThan(first?.openedBranches ?? 0);
  });

  test('years follow each other to the year of the data, and counts of the lists add up', async () => {
    const { years, undatedClusters, undatedBranches, branches } = await changesOf({});
    expect(years.map(({ year }) => year)).toEqual(years.map((_, index) => (years[0]?.year ?? 0) + index));
    expect(years.at(-1)?.year).toBe(2025);
    const added = years.reduce((sum, { addedClusters }) => sum + addedClusters, 0);
    expect([added, added + undatedClusters]).toEqual([years.at(-1)?.clusters, server.model.clusters.length]);
    expect((years.at(-1)?.datedBranches ?? 0) + undatedBranches).toBe(branches);
    expect(branches).toBe(server.model.countedBranches.length);
  });

  test('answer all years whatever year is asked for', async () => {
    const [asked, plain] = [await changesOf({ asOfYear: '2022' }), await changesOf({})];
    expect(asked.parameters.asOfYear).toBeNull();
    expect(asked).toEqual(plain);
  });

  test('a reach of 0 and filters that keep nothing are not measured, and say so', async () => {
    expect(await changesOf({ reachKilometers: '0' })).toMatchObject({ notMeasured: 'reach-is-zero', years: [] });
    const none = await changesOf({ region: '540000', kinds: 'advanced-manufacturing' });
    expect(none).toMatchObject({ notMeasured: 'no-clusters', undatedClusters: 0, years: [] });
  });

  test.each([
    ['unknown=1', 400, 'unknown-parameter'],
    ['reachKilometers=fifty', 400, 'invalid-parameter'],
    ['minimumMatch=2', 400, 'invalid-parameter'],
    ['kindWeights=0,0,0', 400, 'invalid-parameter'],
    ['sectors=no-such-sector', 400, 'invalid-parameter'],
    ['region=999999', 404, 'not-found'],
  ])('%s is refused with %i', async (query, status, code) => {
    const answer = await fetch(`${server.url}/api/changes?${query}`);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect([answer.status, await answer.json()]).toMatchObject([status, { status, code }]);
  });
});
