import { type CoverageQuestion, measureCluster } from '@icfm/api/measures/coverage';
import { buildNetwork, type LocatedBranch } from '@icfm/api/measures/network';
import { drawnReaches, measureRobustness, type RankedCluster } from '@icfm/api/measures/robustness';
import { defaultMatchTable } from '@icfm/api/measures/sector-match';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const point = {
  longitude: fc.double({ min: 110, max: 113, noNaN: true }),
  latitude: fc.double({ min: 40, max: 43, noNaN: true }),
};
const adcode = fc.constantFrom('110100', '110200', '110300', '110400');
const branches = fc.array(
  fc.record<LocatedBranch>({
    ...point,
    radiusKilometers: fc.double({ min: 0.2, max: 150, noNaN: true }),
    lineage: fc.array(adcode, { maxLength: 1 }),
    specialities: fc.subarray(['green', 'industry:software']),
    authority: fc.constant('unknown'),
  }),
  { maxLength: 10 },
);
const clusters = fc.array(
  fc.record<RankedCluster>({
    sector: fc.constant('software'),
    places: fc.array(fc.record({ adcode, ...point }), { minLength: 1, maxLength: 3 }),
    regions: fc.subarray(['west', 'east']),
  }),
  { minLength: 1, maxLength: 8 },
);
const asked = fc.record<CoverageQuestion>({
  reachKilometers: fc.integer({ min: 5, max: 250 }),
  memberRule: fc.constantFrom('any', 'core', 'all'),
  minimumMatch: fc.constant(0.5),
  matchTable: fc.constant(defaultMatchTable),
  groupOf: fc.constant(new Map<string, string>()),
});

describe('robustness, whatever the branches', () => {
  test.each([
    { reachSpread: 0, what: 'at the reach itself' },
    { reachSpread: 0.1, what: 'at nine tenths of the reach, and at eleven tenths' },
  ])('every draw lies between what is certain and what is possible $what', ({ reachSpread }) => {
    fc.assert(
      fc.property(branches, clusters, asked, fc.integer(), (list, where, question, seed) => {
        const network = buildNetwork(list);
        const { least, most } = drawnReaches(question.reachKilometers, reachSpread);
        const found = measureRobustness(network, where, { ...question, plan: { seed, draws: 12, reachSpread } });
        const verdictsAt = (reachKilometers: number) =>
          where.map((cluster) => measureCluster(network, cluster, { ...question, reachKilometers }).verdicts);
        for (const depth of ['specialised', 'matched'] as const) {
          const certain = verdictsAt(least).filter((verdicts) => verdicts[depth] === 'certain').length;
          const possible = verdictsAt(most).filter((verdicts) => verdicts[depth] !== 'none-known').length;
          expect(found?.covered[depth].least).toBeGreaterThanOrEqual(certain);
          expect(found?.covered[depth].most).toBeLessThanOrEqual(possible);
        }
      }),
      { seed: 15, numRuns: 200 },
    );
  });

  test('matched never exceeds specialised, and some region is always first', () => {
    fc.assert(
      fc.property(branches, clusters, asked, (list, where, question) => {
        const plan = { seed: 15, draws: 12, reachSpread: 0.1 };
        const found = measureRobustness(buildNetwork(list), where, { ...question, plan });
        expect(found?.covered.matched.least).toBeLessThanOrEqual(found?.covered.specialised.least ?? -1);
        expect(found?.covered.matched.most).toBeLessThanOrEqual(found?.covered.specialised.most ?? -1);
        const shares = found?.ranks.map(({ firstShare }) => firstShare) ?? [];
        if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThanOrEqual(1);
        for (const { rank } of found?.ranks ?? []) {
          expect([rank.least >= 1, rank.least <= rank.most, rank.most <= shares.length]).toEqual([true, true, true]);
        }
      }),
      { seed: 15, numRuns: 200 },
    );
  });
});
