import { buildSupply } from '@icfm/api/measures/accessibility-supply';
import { buildNetwork, type LocatedBranch } from '@icfm/api/measures/network';
import { countPairs, createListMatcher, pairCorridor, scoreBanks } from '@icfm/api/measures/pairing';
import { bankedSteps, servedPlaces } from '@icfm/api/measures/pairing-served';
import { defaultMatchTable } from '@icfm/api/measures/sector-match';
import { finish } from '@icfm/api/measures/steps';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBranch, groupOf } from './small-country.ts';

interface Banked {
  branch: LocatedBranch;
  bank: string;
  /** The unit that its row names, if any. */
  named: string;
}

const adcodes = ['110100', '110200', '110300', '110400'];
const places = adcodes.map((adcode, index) => ({
  adcode,
  longitude: 110.5 + (index % 2),
  latitude: 30.5 + Math.floor(index / 2),
}));

const anyBanked = fc.record<Banked>({
  branch: anyBranch,
  bank: fc.constantFrom('A', 'B', 'C'),
  named: fc.constantFrom('', ...adcodes),
});
const anyEnd = fc.integer({ min: 0, max: 3 });
const anyCorridor = fc.record({
  from: anyEnd,
  to: anyEnd,
  sectors: fc.subarray(['new-energy', 'grid', 'biomedicine', 'other']),
});
const list = fc.array(anyBanked, { maxLength: 12 });
const corridors = fc.array(anyCorridor, { maxLength: 8 });
const reach = fc.integer({ min: 0, max: 150 });
const leastMatch = fc.constantFrom(0, 0.3, 0.6, 1);

type Corridors = { from: number; to: number; sectors: string[] }[];
interface Asked {
  branches: readonly Banked[];
  reachKilometers: number;
  minimumMatch: number;
}

function measure(asked: Corridors, { branches, reachKilometers, minimumMatch }: Asked) {
  const supply = buildSupply(buildNetwork(branches.map(({ branch }) => branch)));
  const banks = branches.map(({ bank }) => bank);
  const banked = finish(bankedSteps(supply, banks));
  const namedInside = new Map(
    adcodes.map((adcode) => [adcode, branches.flatMap(({ named }, index) => (named === adcode ? [index] : []))]),
  );
  const served = servedPlaces(banked, { places, reachKilometers, namedInside });
  const nothing = { branches: new Map<number, number>(), specialities: new Map<number, Set<number>>() };
  const isMatch = createListMatcher(supply.specialityLists, {
    minimumMatch,
    matchTable: defaultMatchTable,
    groupOf,
  });
  const pairs = asked.map(({ from, to, sectors }) => {
    const ends = { origin: served[from] ?? nothing, destination: served[to] ?? nothing, sectors };
    return { sectors, pairing: pairCorridor(ends, isMatch) };
  });
  const names = new Map(
    scoreBanks(pairs.map(({ pairing }) => pairing)).map((score) => [banked.bankNames[score.bank] ?? '', score]),
  );
  return { counts: countPairs(pairs), pairs, names };
}

describe('pairing, whatever the branches', () => {
  test('a further branch never lowers any number of pairs, of all banks or of one', () => {
    fc.assert(
      fc.property(
        list,
        anyBanked,
        corridors,
        reach,
        leastMatch,
        (branches, added, asked, reachKilometers, minimumMatch) => {
          const before = measure(asked, { branches, reachKilometers, minimumMatch });
          const after = measure(asked, { branches: [...branches, added], reachKilometers, minimumMatch });
          expect(after.counts.paired).toBeGreaterThanOrEqual(before.counts.paired);
          expect(after.counts.matched).toBeGreaterThanOrEqual(before.counts.matched);
          for (const [name, { paired, matched }] of before.names) {
            expect(after.names.get(name)?.paired).toBeGreaterThanOrEqual(paired);
            expect(after.names.get(name)?.matched).toBeGreaterThanOrEqual(matched);
          }
        },
      ),
    );
  });

  test('all corridors turned round are paired as before, and orphans become lone destinations', () => {
    fc.assert(
      fc.property(list, corridors, reach, (branches, asked, reachKilometers) => {
        const there = measure(asked, { branches, reachKilometers, minimumMatch: 0.5 });
        const turned = asked.map(({ from, to, sectors }) => ({ from: to, to: from, sectors }));
        const back = measure(turned, { branches, reachKilometers, minimumMatch: 0.5 });
        expect(back.counts.paired).toBe(there.counts.paired);
        expect(back.pairs.map(({ pairing }) => pairing.paired)).toEqual(
          there.pairs.map(({ pairing }) => pairing.paired),
        );
        expect(back.pairs.map(({ pairing }) => pairing.orphan)).toEqual(
          there.pairs.map(({ pairing }) => pairing.destinationOnly),
        );
      }),
    );
  });

  test('a longer reach never pairs less, and a lower match never matches less', () => {
    fc.assert(
      fc.property(list, corridors, reach, leastMatch, (branches, asked, reachKilometers, minimumMatch) => {
        const strict = measure(asked, { branches, reachKilometers, minimumMatch });
        const far = measure(asked, { branches, reachKilometers: reachKilometers + 40, minimumMatch });
        const lenient = measure(asked, { branches, reachKilometers, minimumMatch: minimumMatch / 2 });
        expect(far.counts.paired).toBeGreaterThanOrEqual(strict.counts.paired);
        expect(far.counts.matched).toBeGreaterThanOrEqual(strict.counts.matched);
        expect(lenient.counts.matched).toBeGreaterThanOrEqual(strict.counts.matched);
      }),
    );
  });

  test('matched ≤ paired ≤ corridors, matched ≤ those with a sector, and each bank stands once in every corridor', () => {
    fc.assert(
      fc.property(list, corridors, reach, leastMatch, (branches, asked, reachKilometers, minimumMatch) => {
        const { counts, names } = measure(asked, { branches, reachKilometers, minimumMatch });
        expect(counts.matched).toBeLessThanOrEqual(Math.min(counts.paired, counts.withSector));
        expect(counts.paired).toBeLessThanOrEqual(counts.corridors);
        for (const { paired, matched, orphan, destinationOnly, neither } of names.values()) {
          expect(paired + orphan + destinationOnly + neither).toBe(asked.length);
          expect(matched).toBeLessThanOrEqual(paired);
          expect(neither).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
