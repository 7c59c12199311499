import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureCluster } from './coverage.ts';
import { coverageThresholds, curveOf, curveReachesKilometers } from './coverage-curve.ts';
import { buildNetwork, type LocatedBranch } from './network.ts';
import { defaultMatchTable } from './sector-match.ts';

// On the equator a degree is 111.195 km: 0.1° is 11.12 km, 0.5° is 55.60 km.
const street: LocatedBranch = {
  longitude: 0.1,
  latitude: 0,
  radiusKilometers: 0.2,
  lineage: [],
  specialities: ['industry:software'],
  authority: 'unknown',
};
const county: LocatedBranch = { ...street, longitude: 0.5, radiusKilometers: 50, lineage: ['111111'] };
const core = { adcode: '999999', longitude: 0, latitude: 0 };
const far = { adcode: '888888', longitude: 1, latitude: 0 };
const question = {
  memberRule: 'any',
  minimumMatch: 0.5,
  matchTable: defaultMatchTable,
  groupOf: new Map<string, string>(),
} as const;

const thresholdsOf = (branches: LocatedBranch[], memberRule: 'any' | 'core' | 'all' = 'any', places = [core]) =>
  coverageThresholds(buildNetwork(branches), { sector: 'software', places }, { ...question, memberRule }).matched;

test('a wide position further off may be in reach before the nearest branch certainly is', () => {
  // 11.12 + 0.2 km at the most; 55.60 − 50 km at the least.
  expect(thresholdsOf([street, county]).certain).toBeCloseTo(11.32, 2);
  expect(thresholdsOf([street, county]).possible).toBeCloseTo(5.6, 2);
});

test('the best place decides under "any", the first under "core", the last to be covered under "all"', () => {
  // From 1° the branch at 0.1° is 0.9° off: 100.08 km.
  expect(thresholdsOf([street], 'any', [far, core]).certain).toBeCloseTo(11.32, 2);
  expect(thresholdsOf([street], 'core', [far, core]).certain).toBeCloseTo(100.28, 2);
  expect(thresholdsOf([street], 'all', [core, far]).certain).toBeCloseTo(100.28, 2);
});

test('inside the own unit every reach is enough, and without a branch or a place none is', () => {
  expect(thresholdsOf([county], 'any', [{ ...core, adcode: '111111' }])).toEqual({ certain: 0, possible: 0 });
  const never = { certain: Number.POSITIVE_INFINITY, possible: Number.POSITIVE_INFINITY };
  expect(thresholdsOf([])).toEqual(never);
  expect(thresholdsOf([street], 'any', [])).toEqual(never);
});

test('a curve has the reaches 5 to 300 km, and no points without clusters', () => {
  const curve = curveOf([
    { certain: 10, possible: 5 },
    { certain: Number.POSITIVE_INFINITY, possible: 300 },
  ]);
  expect(curve.map(({ reachKilometers }) => reachKilometers)).toEqual(curveReachesKilometers);
  expect([curve.length, curve[0], curve[1], curve[59]]).toEqual([
    60,
    { reachKilometers: 5, certainShare: 0, possibleShare: 0.5 },
    { reachKilometers: 10, certainShare: 0.5, possibleShare: 0.5 },
    { reachKilometers: 300, certainShare: 0.5, possibleShare: 1 },
  ]);
  expect(curveOf([])).toEqual([]);
});

const point = {
  longitude: fc.double({ min: 110, max: 113, noNaN: true }),
  latitude: fc.double({ min: 30, max: 33, noNaN: true }),
};
const adcode = fc.constantFrom('110100', '110200', '110300', '110400');
const anyBranch = fc.record<LocatedBranch>({
  ...point,
  radiusKilometers: fc.double({ min: 0.2, max: 90, noNaN: true }),
  lineage: fc.array(adcode, { maxLength: 1 }),
  specialities: fc.subarray(['green', 'industry:software']),
  authority: fc.constant('unknown'),
});
const anyPlaces = fc.array(fc.record({ adcode, ...point }), { minLength: 1, maxLength: 3 });

test('the thresholds hold the verdict that the measure gives at every reach', () => {
  fc.assert(
    fc.property(
      fc.array(anyBranch, { maxLength: 10 }),
      anyPlaces,
      fc.constantFrom('any', 'core', 'all'),
      fc.constantFrom(...curveReachesKilometers),
      (branches, places, memberRule, reachKilometers) => {
        const network = buildNetwork(branches);
        const asked = { ...question, memberRule, reachKilometers } as const;
        const { verdicts } = measureCluster(network, { sector: 'software', places }, asked);
        const thresholds = coverageThresholds(network, { sector: 'software', places }, asked);
        for (const depth of ['specialised', 'matched'] as const) {
          expect(thresholds[depth].certain <= reachKilometers).toBe(verdicts[depth] === 'certain');
          expect(thresholds[depth].possible <= reachKilometers).toBe(verdicts[depth] !== 'none-known');
        }
      },
    ),
    { seed: 11, numRuns: 500 },
  );
});
