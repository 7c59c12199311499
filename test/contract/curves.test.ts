import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

// Files are not asked for here.
type Query = Omit<Parameters<RunningServer['client']['api']['curves']['$get']>[0]['query'], 'table'>;

const curvesOf = async (query: Query) => (await server.client.api.curves.$get({ query })).json();
const coverageOf = async (query: Query) => (await server.client.api.coverage.$get({ query })).json();

const reaches = [5, 20, 50, 55, 120, 300];
const questions: Query[] = [
  {},
  { memberRule: 'core', region: '440000' },
  { memberRule: 'all', region: 'east' },
  { region: '510100', minimumMatch: '0.3' },
  { asOfYear: '2023', kinds: 'sme-characteristic', matchTable: '1,0.2,0.1' },
];

describe('curves', () => {
  test.each(questions)('are what /api/coverage answers at each reach: %j', async (query) => {
    const { scope, nation } = await curvesOf(query);
    for (const reach of reaches) {
      const coverage = await coverageOf({ ...query, reachKilometers: String(reach) });
      for (const [curve, region] of [
        [scope, coverage.scope],
        [nation, coverage.nation],
      ] as const) {
        expect([curve.id, curve.clusters]).toEqual([region.id, region.summary.clusters]);
        for (const depth of ['specialised', 'matched'] as const) {
          const { certainShare, possibleShare } = region.summary[depth];
          const found = curve[depth].find(({ reachKilometers }) => reachKilometers === reach);
          expect(found).toEqual({ reachKilometers: reach, certainShare, possibleShare });
        }
      }
    }
  });

  test('never fall, certain below possible and matched below specialised', async () => {
    const { scope } = await curvesOf({ memberRule: 'all' });
    const rising = (values: number[]) => expect(values).toEqual([...values].sort((a, b) => a - b));
    for (const depth of ['specialised', 'matched'] as const) {
      rising(scope[depth].map(({ certainShare }) => certainShare));
      rising(scope[depth].map(({ possibleShare }) => possibleShare));
      expect(scope[depth].every(({ certainShare, possibleShare }) => certainShare <= possibleShare)).toBe(true);
    }
    scope.matched.forEach((point, step) => {
      expect(point.certainShare).toBeLessThanOrEqual(scope.specialised[step]?.certainShare ?? -1);
    });
  });

  test('repeat the reach asked for and do not hang on it, not even on 0', async () => {
    const [zero, hundred] = [await curvesOf({ reachKilometers: '0' }), await curvesOf({ reachKilometers: '100' })];
    expect([zero.parameters.reachKilometers, hundred.parameters.reachKilometers]).toEqual([0, 100]);
    expect(zero.notMeasured).toBeNull();
    expect(zero.scope).toEqual(hundred.scope);
  });

  test('a region without clusters has no points and says why; the nation keeps its own', async () => {
    const { notMeasured, scope, nation } = await curvesOf({ region: '540000', kinds: 'advanced-manufacturing' });
    expect([notMeasured, scope.clusters, scope.specialised, scope.matched]).toEqual(['no-clusters', 0, [], []]);
    expect(nation.specialised).toHaveLength(60);
    const before = await curvesOf({ asOfYear: '1990' });
    expect([before.notMeasured, before.nation.specialised]).toEqual(['no-clusters', []]);
  });

  test.each([
    ['unknown=1', 400, 'unknown-parameter'],
    ['reachKilometers=-1', 400, 'invalid-parameter'],
    ['reachKilometers=1e3', 400, 'invalid-parameter'],
    ['memberRule=some', 400, 'invalid-parameter'],
    ['sectors=no-such-sector', 400, 'invalid-parameter'],
    ['asOfYear=20x5', 400, 'invalid-parameter'],
    ['region=999999', 404, 'not-found'],
  ])('%s is refused with %i', async (query, status, code) => {
    const answer = await fetch(`${server.url}/api/curves?${query}`);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect([answer.status, await answer.json()]).toMatchObject([status, { status, code }]);
  });
});
