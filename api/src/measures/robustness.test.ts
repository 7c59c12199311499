import { expect, test } from 'vitest';
import { buildNetwork, type LocatedBranch } from './network.ts';
import { drawnReaches, measureRobustness } from './robustness.ts';
import { defaultMatchTable } from './sector-match.ts';

// On the equator a degree is 111.195 km: 0.1° is 11.12 km, 0.45° is 50.04 km, 1° is 111.20 km.
const branch: LocatedBranch = {
  longitude: 0,
  latitude: 0,
  radiusKilometers: 0.2,
  lineage: [],
  specialities: ['industry:software'],
  authority: 'unknown',
};
const clusterAt = (longitude: number, region: string) => ({
  sector: 'software',
  places: [{ adcode: '999999', longitude, latitude: 0 }],
  regions: [region],
});
const plan = { seed: 15, draws: 100, reachSpread: 0.1 };
const question = {
  reachKilometers: 50,
  memberRule: 'any',
  minimumMatch: 0.5,
  matchTable: defaultMatchTable,
  groupOf: new Map<string, string>(),
  plan,
} as const;
const network = buildNetwork([branch]);

test('a cluster well in reach and one far out do not change in any draw', () => {
  const found = measureRobustness(network, [clusterAt(0.1, 'near'), clusterAt(1, 'far')], question);
  expect(found?.covered.specialised).toEqual({ least: 1, most: 1 });
  const always = { least: 1, most: 1 };
  expect(found?.ranks).toEqual([
    { region: 'far', rank: always, covered: { least: 0, most: 0 }, firstShare: 1 },
    { region: 'near', rank: { least: 2, most: 2 }, covered: always, firstShare: 0 },
  ]);
});

test('a cluster at the edge of the reach is covered in some draws only', () => {
  const found = measureRobustness(network, [clusterAt(0.45, 'edge'), clusterAt(0.1, 'near')], question);
  expect(found?.covered.matched).toEqual({ least: 1, most: 2 });
  const [edge, near] = found?.ranks ?? [];
  expect([edge?.region, edge?.firstShare, edge?.covered]).toEqual(['edge', 1, { least: 0, most: 1 }]);
  // Both are first where all is covered: in about half of the draws.
  expect(near?.rank).toEqual({ least: 1, most: 2 });
  expect(near?.firstShare).toBeGreaterThan(0.3);
  expect(near?.firstShare).toBeLessThan(0.7);
});

test('a branch known to its county only moves within it, and stays inside the own unit of a place', () => {
  const county = buildNetwork([{ ...branch, radiusKilometers: 60, lineage: ['111111'] }]);
  const still = { ...question, plan: { ...plan, reachSpread: 0 } };
  const far = measureRobustness(county, [clusterAt(0.8, 'far')], still);
  expect(far?.covered.specialised).toEqual({ least: 0, most: 1 });
  const inside = { ...clusterAt(0.8, 'own'), places: [{ adcode: '111111', longitude: 0.8, latitude: 0 }] };
  expect(measureRobustness(county, [inside], still)?.covered.specialised).toEqual({ least: 1, most: 1 });
});

test('points lie evenly over the disc', () => {
  // The place is half a radius beyond the reach: 500 + 5 km = 4.5416°. Of a disc, the part more than half a radius from
  // the middle on one side is (acos(1/2) − √3/4) / π = 0.1955; the curve of the reach takes little of it.
  const wide = buildNetwork([{ ...branch, radiusKilometers: 10 }]);
  const clusters = [clusterAt(4.5416, 'edge'), { ...clusterAt(0.1, 'near'), places: [] }];
  const asked = { ...question, reachKilometers: 500, plan: { seed: 3, draws: 4000, reachSpread: 0 } };
  const ranks = measureRobustness(wide, clusters, asked)?.ranks;
  // The cluster without a place is never covered: both are first unless the edge is covered.
  const edge = ranks?.find(({ region }) => region === 'edge')?.firstShare ?? Number.NaN;
  expect(1 - edge).toBeGreaterThan(0.175);
  expect(1 - edge).toBeLessThan(0.21);
});

test('a general branch covers a cluster at depth specialised and not at depth matched', () => {
  const general = buildNetwork([{ ...branch, specialities: ['green'] }]);
  const found = measureRobustness(general, [clusterAt(0.1, 'near')], question);
  expect(found?.covered).toEqual({ specialised: { least: 1, most: 1 }, matched: { least: 0, most: 0 } });
});

test('the same seed gives the same answer, and another seed another', () => {
  const ask = (seed: number) => {
    const clusters = [0.41, 0.43, 0.45, 0.47, 0.49].map((longitude) => clusterAt(longitude, 'edge'));
    return measureRobustness(network, [...clusters, clusterAt(0.45, 'other')], {
      ...question,
      plan: { ...plan, seed },
    });
  };
  expect(ask(15)).toEqual(ask(15));
  expect(ask(16)).not.toEqual(ask(15));
});

test('no clusters, a reach of 0 or no draws is not measured', () => {
  const somewhere = [clusterAt(0, 'x')];
  expect(measureRobustness(network, [], question)).toBeNull();
  expect(measureRobustness(network, somewhere, { ...question, reachKilometers: 0 })).toBeNull();
  expect(measureRobustness(network, somewhere, { ...question, plan: { ...plan, draws: 0 } })).toBeNull();
});

test('the reaches drawn from lie within a tenth', () => {
  expect(drawnReaches(50, 0.1)).toEqual({ least: 45, most: 55 });
});
