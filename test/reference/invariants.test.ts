import { type CoverageQuestion, measureCluster } from '@icfm/api/measures/coverage';
import { buildNetwork, type LocatedBranch } from '@icfm/api/measures/network';
import { defaultMatchTable } from '@icfm/api/measures/sector-match';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterVerdict, isFragile, sectorMatch } from './naive-coverage.ts';
import type { NaiveBranch, NaiveCluster, NaivePlace } from './naive-facts.ts';
import { anyBranch, anyClusterFields, groupOf } from './small-country.ts';

const ranks = { 'none-known': 0, possible: 1, certain: 2 };
const cluster = fc.record(anyClusterFields);
const question = fc.record<CoverageQuestion>({
  reachKilometers: fc.integer({ min: 10, max: 200 }),
  memberRule: fc.constantFrom('any', 'core', 'all'),
  minimumMatch: fc.constant(0.5),
  matchTable: fc.constant(defaultMatchTable),
  groupOf: fc.constant(groupOf),
});
const branches = fc.array(anyBranch, { maxLength: 12 });

const measure = (list: LocatedBranch[], where: Parameters<typeof measureCluster>[1], asked: CoverageQuestion) =>
  measureCluster(buildNetwork(list), where, asked);

describe('coverage, whatever the branches', () => {
  test('C3 ≤ C2 ≤ specialised ≤ presence, and C3 with unknown as no ≤ with unknown as yes', () => {
    fc.assert(
      fc.property(branches, cluster, question, (list, where, asked) => {
        const { verdicts } = measure(list, where, asked);
        const chain = [
          verdicts.authorisedUnknownAsNo,
          verdicts.authorisedUnknownAsYes,
          verdicts.matched,
          verdicts.specialised,
          verdicts.presence,
        ].map((verdict) => ranks[verdict]);
        expect(chain).toEqual([...chain].sort((a, b) => a - b));
      }),
    );
  });

  test('a longer reach never covers less', () => {
    fc.assert(
      fc.property(branches, cluster, question, fc.integer({ min: 0, max: 100 }), (list, where, asked, more) => {
        const before = measure(list, where, asked).verdicts;
        const after = measure(list, where, { ...asked, reachKilometers: asked.reachKilometers + more }).verdicts;
        expect(ranks[after.specialised]).toBeGreaterThanOrEqual(ranks[before.specialised]);
        expect(ranks[after.matched]).toBeGreaterThanOrEqual(ranks[before.matched]);
      }),
    );
  });

  test('a further branch never covers less', () => {
    fc.assert(
      fc.property(branches, anyBranch, cluster, question, (list, added, where, asked) => {
        const before = measure(list, where, asked).verdicts;
        const after = measure([...list, added], where, asked).verdicts;
        expect(ranks[after.specialised]).toBeGreaterThanOrEqual(ranks[before.specialised]);
        expect(ranks[after.authorisedUnknownAsNo]).toBeGreaterThanOrEqual(ranks[before.authorisedUnknownAsNo]);
      }),
    );
  });

  test('"all" covers no more than "core", and "core" no more than "any"', () => {
    fc.assert(
      fc.property(branches, cluster, question, (list, where, asked) => {
        const [all = 0, core = 0, any = 0] = (['all', 'core', 'any'] as const).map(
          (memberRule) => ranks[measure(list, where, { ...asked, memberRule }).verdicts.specialised],
        );
        expect([all <= core, core <= any]).toEqual([true, true]);
      }),
    );
  });

  test('the indexed measure says what a loop over all pairs says', () => {
    fc.assert(
      fc.property(branches, cluster, question, (list, where, asked) => {
        const measured = measure(list, where, asked);
        const naive = list.map(naiveBranch).filter(({ specialities }) => specialities.length > 0);
        const asNaive: NaiveCluster = { id: '', sector: where.sector, places: where.places.map(naivePlace) };
        const { reachKilometers: reach, memberRule: rule } = asked;
        const matched = naive.filter((each) => sectorMatch(each, where.sector, groupOf) >= 0.5);
        expect(measured.verdicts.specialised.replace('-known', '')).toBe(clusterVerdict(asNaive, naive, reach, rule));
        expect(measured.verdicts.matched.replace('-known', '')).toBe(clusterVerdict(asNaive, matched, reach, rule));
        expect(measured.isFragile).toBe(isFragile(asNaive, naive, reach, rule));
      }),
      { numRuns: 300 },
    );
  });
});

function naivePlace({
  adcode,
  longitude,
  latitude,
}: {
  adcode: string;
  longitude: number;
  latitude: number;
}): NaivePlace {
  return { adcode, longitude, latitude, radius: 0, province: '', macroRegion: '' };
}

function naiveBranch(located: LocatedBranch): NaiveBranch {
  return {
    place: { ...naivePlace({ ...located, adcode: '' }), radius: located.radiusKilometers },
    within: [...located.lineage],
    specialities: [...located.specialities],
    authority: located.authority,
  };
}
