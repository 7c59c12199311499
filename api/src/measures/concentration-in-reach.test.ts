import { expect, test } from 'vitest';
import { distancesToSites } from './accessibility-distances.ts';
import { buildSupply } from './accessibility-supply.ts';
import { countBanks } from './concentration-banks.ts';
import { type BankQuestion, concentrationInReach } from './concentration-in-reach.ts';
import { buildNetwork, type LocatedBranch } from './network.ts';
import { defaultMatchTable } from './sector-match.ts';

const at = (longitude: number, specialities: string[]): LocatedBranch => ({
  ...{ longitude, latitude: 30, specialities, radiusKilometers: 0.2, lineage: [] },
  authority: 'unknown',
});

// Two branches of one bank and one of another at one point, an ordinary one near by, and a fifth 96 km away.
const network = buildNetwork([
  at(110, ['industry:software']),
  at(110, ['industry:software']),
  at(110, ['green']),
  at(110.01, []),
  at(111, ['industry:software']),
]);
const bankSupply = countBanks(buildSupply(network), ['first', 'first', 'second', 'second', 'third']);
const clusters = [{ places: [{ adcode: '110100', longitude: 110, latitude: 30 }] }];
const question: BankQuestion = {
  groupOf: new Map([['software', 'digital']]),
  matchTable: defaultMatchTable,
  minimumMatch: 0.5,
  addedBank: null,
};

function concentrate(asked: Partial<BankQuestion>, reachKilometers = 50) {
  const distances = distancesToSites(network, clusters, { reachKilometers, memberRule: 'any' });
  return concentrationInReach(bankSupply, distances, ['software'], { ...question, ...asked })[0];
}

const countsOf = (found: { branches: number; banks: number; herfindahl: number | null } | undefined) => [
  found?.branches,
  found?.banks,
  found?.herfindahl,
];

test('each depth counts its own branches in reach', () => {
  const found = concentrate({});
  // Two of each bank: 10,000 · (¼ + ¼).
  expect(countsOf(found?.asIs.presence)).toEqual([4, 2, 5000]);
  // Two and one of three: 10,000 · (4/9 + 1/9).
  expect(countsOf(found?.asIs.specialised)).toEqual([3, 2, (10_000 * 5) / 9]);
  expect(countsOf(found?.asIs.matched)).toEqual([2, 1, 10_000]);
  expect(found?.withAddedBank).toBeNull();
});

test('branches of one bank, one place and one speciality are counted once, not walked one by one', () => {
  expect([...bankSupply.entryStarts]).toEqual([0, 2, 3, 4]);
  expect([...bankSupply.branchesOfEntry]).toEqual([2, 1, 1, 1]);
});

test('an added bank has one branch more, a new one comes as another bank', () => {
  // Two and two of matched: first 2, second 1 → 10,000 · 5/9; first 3 → one bank alone.
  expect(countsOf(concentrate({ addedBank: 'second' })?.withAddedBank?.matched)).toEqual([3, 2, (10_000 * 5) / 9]);
  expect(countsOf(concentrate({ addedBank: 'first' })?.withAddedBank?.matched)).toEqual([3, 1, 10_000]);
  expect(countsOf(concentrate({ addedBank: 'new' })?.withAddedBank?.specialised)).toEqual([4, 3, (10_000 * 6) / 16]);
  expect(countsOf(concentrate({ addedBank: 'third' })?.withAddedBank?.presence)).toEqual([5, 3, (10_000 * 9) / 25]);
});

test('asking for an added bank changes nothing in the state as it is', () => {
  expect(concentrate({ addedBank: 'first' })?.asIs).toEqual(concentrate({})?.asIs);
});

test('where no branch is in reach there is no index, with one added there is', () => {
  const nowhere = { ...question, addedBank: 'new' };
  const empty = concentrationInReach(
    bankSupply,
    { starts: Uint32Array.of(0, 0), columns: new Uint32Array(), values: new Float64Array() },
    ['software'],
    nowhere,
  )[0];
  expect(countsOf(empty?.asIs.matched)).toEqual([0, 0, null]);
  expect(countsOf(empty?.withAddedBank?.matched)).toEqual([1, 1, 10_000]);
});

test('a strength of 0 matches nothing even where 0 is asked', () => {
  expect(countsOf(concentrate({ minimumMatch: 0 })?.asIs.matched)).toEqual([2, 1, 10_000]);
  const silent = { sameSector: 0, sameGroup: 0, general: 0 };
  expect(countsOf(concentrate({ minimumMatch: 0, matchTable: silent })?.asIs.matched)).toEqual([0, 0, null]);
});
