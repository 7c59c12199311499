import { describe, expect, test } from 'vitest';
import { buildSupply } from './accessibility-supply.ts';
import { buildNetwork, type LocatedBranch } from './network.ts';
import { countPairs, createListMatcher, endsServedBy, pairCorridor, scoreBanks } from './pairing.ts';
import { groupIntoCorridors, sumByBasis, type TransferRecord } from './pairing-records.ts';
import { bankedSteps, servedPlaces } from './pairing-served.ts';
import { defaultMatchTable } from './sector-match.ts';
import { finish } from './steps.ts';

/** On the equator, where a degree is 111.195 km: a street branch at `longitude`. */
const street = (longitude: number, specialities: string[] = []): LocatedBranch => ({
  ...{ longitude, latitude: 0, radiusKilometers: 0.2, lineage: [], authority: 'unknown' },
  specialities,
});
const within = (adcode: string): LocatedBranch => ({ ...street(99), radiusKilometers: 80, lineage: [adcode] });

const places = [0, 2, 4].map((longitude, index) => ({ adcode: `10000${index}`, longitude, latitude: 0 }));

// Bank A: at 0 and, matching, 11 km from 2. Bank B: within 100000 and, by the row alone, within 100002.
// Bank C: 49.9 km from 2, whose 0.2 km more are too far. Bank D: at 4.
const branches = [street(0), street(2.1, ['industry:grid']), within('100000'), street(9), street(2.449), street(4)];
const banks = ['A', 'A', 'B', 'B', 'C', 'D'];

const banked = finish(bankedSteps(buildSupply(buildNetwork(branches)), banks));
const question = { places, reachKilometers: 50, namedInside: new Map([['100002', [3]]]) };
const [first, second, third] = servedPlaces(banked, question);
if (!first || !second || !third) throw new Error('three places have three answers');
const isMatch = createListMatcher(banked.supply.specialityLists, {
  minimumMatch: 0.6,
  matchTable: defaultMatchTable,
  groupOf: new Map([
    ['grid', 'energy'],
    ['new-energy', 'energy'],
  ]),
});
const namesOf = (numbers: readonly number[]) => numbers.map((bank) => banked.bankNames[bank]);

describe('pairing', () => {
  test('an end is served inside its unit, by the row of a branch, or certainly within reach', () => {
    const served = [first, second, third].map((place) => namesOf([...place.branches.keys()].sort()));
    expect(served).toEqual([['A', 'B'], ['A'], ['B', 'D']]);
    expect([...first.branches.values()]).toEqual([1, 1]);
  });

  test('a bank pairs a corridor whose both ends it serves, and matches it at the destination alone', () => {
    const out = pairCorridor({ origin: first, destination: second, sectors: ['new-energy', 'x'] }, isMatch);
    expect([namesOf(out.paired), namesOf(out.matched), namesOf(out.orphan)]).toEqual([['A'], ['A'], ['B']]);
    const back = pairCorridor({ origin: second, destination: first, sectors: ['new-energy'] }, isMatch);
    expect([namesOf(back.paired), namesOf(back.matched), namesOf(back.destinationOnly)]).toEqual([['A'], [], ['B']]);
    const unknown = pairCorridor({ origin: first, destination: second, sectors: [] }, isMatch);
    expect([namesOf(unknown.paired), namesOf(unknown.matched)]).toEqual([['A'], []]);
  });

  test('a branch in reach whose row names the unit, too, is counted once', () => {
    const both = servedPlaces(banked, { ...question, namedInside: new Map([['100000', [0]]]) })[0];
    expect([...(both?.branches.values() ?? [])]).toEqual([1, 1]);
  });

  test('corridors and banks are counted by what is served', () => {
    const corridors = [
      { origin: first, destination: second, sectors: ['new-energy'] },
      { origin: first, destination: third, sectors: [] },
      { origin: second, destination: third, sectors: ['grid'] },
    ].map((ends) => ({ ...ends, pairing: pairCorridor(ends, isMatch) }));
    expect(countPairs(corridors)).toEqual({ corridors: 3, paired: 2, withSector: 2, matched: 1 });
    const scores = scoreBanks(corridors.map(({ pairing }) => pairing)).map(({ bank, ...score }) => ({
      bank: banked.bankNames[bank],
      ...score,
    }));
    expect(scores).toEqual([
      { bank: 'A', paired: 1, matched: 1, orphan: 2, destinationOnly: 0, neither: 0 },
      { bank: 'B', paired: 1, matched: 0, orphan: 1, destinationOnly: 1, neither: 0 },
      { bank: 'D', paired: 0, matched: 0, orphan: 0, destinationOnly: 2, neither: 1 },
    ]);
    const ends = (bank: string) => corridors.map((each) => endsServedBy(banked.bankNames.indexOf(bank), each));
    expect(ends('B')).toEqual(['orphan', 'paired', 'destination-only']);
    expect(ends('C')).toEqual(['neither', 'neither', 'neither']);
  });
});

const record = (own: Partial<TransferRecord>): TransferRecord => ({
  ...{ id: 'r', originAdcode: '1', destinationAdcode: '2', basis: 'agreed', yearFrom: 2020, yearTo: null },
  ...{ amount100mCny: 10, ...own },
});

describe('records of a corridor', () => {
  test('the best basis stands for it, then the latest year, then the id', () => {
    const [only, back, ...more] = groupIntoCorridors([
      record({ id: 'd', basis: 'planned', yearTo: 2026 }),
      record({ id: 'c' }),
      record({ id: 'b', yearFrom: 2018, yearTo: 2021 }),
      record({ id: 'e', originAdcode: '2', destinationAdcode: '1' }),
      record({ id: 'a', yearFrom: 2021 }),
    ]);
    expect([only?.id, only?.drawn.id, only?.records.map(({ id }) => id)]).toEqual(['1-2', 'a', ['a', 'b', 'c', 'd']]);
    expect([back?.id, more]).toEqual(['2-1', []]);
  });

  test('amounts are added within a basis alone, one record a corridor', () => {
    const sums = sumByBasis([
      { drawn: record({ basis: 'planned', amount100mCny: 5 }), isPaired: false },
      { drawn: record({ basis: 'in-place', amount100mCny: 7 }), isPaired: true },
      { drawn: record({ basis: 'planned', amount100mCny: 3 }), isPaired: true },
      { drawn: record({ basis: 'agreed', amount100mCny: null }), isPaired: true },
    ]);
    expect(sums).toEqual([
      { basis: 'in-place', corridors: 1, amount100mCny: 7, paired100mCny: 7 },
      { basis: 'planned', corridors: 2, amount100mCny: 8, paired100mCny: 3 },
    ]);
  });
});
