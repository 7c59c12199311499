import { expect, test } from 'vitest';
import { coveredSince } from './change-years.ts';
import { buildNetwork, type LocatedBranch } from './network.ts';
import { defaultMatchTable } from './sector-match.ts';

const always = Number.NEGATIVE_INFINITY;
const never = Number.POSITIVE_INFINITY;

const near: LocatedBranch = {
  longitude: 0.1,
  latitude: 0,
  radiusKilometers: 0.2,
  lineage: [],
  specialities: ['industry:software'],
  authority: 'unknown',
};
const general: LocatedBranch = { ...near, specialities: ['green'] };
const other: LocatedBranch = { ...near, longitude: 5.1 };
const core = { adcode: '999999', longitude: 0, latitude: 0 };
const second = { adcode: '888888', longitude: 5, latitude: 0 };

function since(dated: [LocatedBranch, number | null][], memberRule: 'any' | 'core' | 'all' = 'any', places = [core]) {
  const network = buildNetwork(dated.map(([branch]) => branch));
  return coveredSince(
    network,
    { sector: 'software', places },
    {
      reachKilometers: 50,
      memberRule,
      minimumMatch: 0.5,
      matchTable: defaultMatchTable,
      groupOf: new Map(),
      openedYears: dated.map(([, year]) => year),
    },
  );
}

test('the first branch to open that is good for the depth is the one that counts', () => {
  const found = since([
    [near, 2021],
    [near, 2019],
    [general, 2010],
  ]);
  expect(found.matched).toEqual({ undatedAsClosed: 2019, undatedAsOpen: 2019 });
  expect(found.specialised).toEqual({ undatedAsClosed: 2010, undatedAsOpen: 2010 });
});

test('a branch without a year is open always or never, as the bound has it', () => {
  expect(since([[near, null]]).matched).toEqual({ undatedAsClosed: never, undatedAsOpen: always });
  const withDated = since([
    [near, null],
    [near, 2019],
  ]);
  expect(withDated.matched).toEqual({ undatedAsClosed: 2019, undatedAsOpen: always });
});

test('one of two places is enough under "any", both are needed under "all", the first under "core"', () => {
  const dated: [LocatedBranch, number][] = [
    [near, 2021],
    [other, 2019],
  ];
  const yearBy = (rule: 'any' | 'core' | 'all') => since(dated, rule, [core, second]).matched.undatedAsOpen;
  expect([yearBy('any'), yearBy('core'), yearBy('all')]).toEqual([2019, 2021, 2021]);
});

test('a branch out of reach never covers, and a cluster without places is never covered', () => {
  expect(since([[other, 2019]]).specialised.undatedAsOpen).toBe(never);
  expect(since([[near, 2019]], 'all', []).specialised.undatedAsOpen).toBe(never);
});
