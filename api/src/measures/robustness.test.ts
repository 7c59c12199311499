import { expect, test } from 'vitest';
import { buildNetwork, type LocatedBranch } from './network.ts';
import { measureRobustness } from './robustness.ts';
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
const question = {
  reachKilometers: 50,
  memberRule: 'any',
  minimumMatch: 0.5,
  matchTable: defaultMatchTable,
  groupOf: new Map(),
} as const;
const draws = { seed: 15, draws: 100 };
const network = buildNetwork([branch]);

test('a cluster well in reach and one far out do not change in any draw', () => {
  const found = measureRobustness(network, [clusterAt(0.1, 'near'), clusterAt(1, 'far')], question, draws);
  expect(found?.shares.specialised).toEqual({ least: 0.5, most: 0.5 });
  expect(found?.topRegion).toEqual({ region: 'far', share: 1 });
});

test('a cluster at the edge of the reach is covered in some draws only', () => {
  const found = measureRobustness(network, [clusterAt(0.45, 'edge')], question, draws);
  expect(found?.shares.matched).toEqual({ least: 0, most: 1 });
  expect(found?.topRegion?.share).toBeGreaterThan(0.3);
  expect(found?.topRegion?.share).toBeLessThan(0.7);
});

test('the same seed gives the same answer', () => {
  const ask = () => measureRobustness(network, [clusterAt(0.45, 'edge')], question, draws);
  expect(ask()).toEqual(ask());
});

test('no clusters or a reach of 0 is not measured', () => {
  expect(measureRobustness(network, [], question, draws)).toBeNull();
  expect(measureRobustness(network, [clusterAt(0, 'x')], { ...question, reachKilometers: 0 }, draws)).toBeNull();
});
