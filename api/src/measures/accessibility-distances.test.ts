import { expect, test } from 'vitest';
import { greatCircleKilometers } from '../geo/great-circle.ts';
import { distancesToSites } from './accessibility-distances.ts';
import { eachEntry } from './accessibility-table.ts';
import { buildNetwork, type LocatedBranch } from './network.ts';
import type { MemberRule } from './verdict.ts';

const branch = (longitude: number, adcode: string): LocatedBranch => ({
  ...{ longitude, latitude: 30, radiusKilometers: 20, specialities: [] },
  ...{ lineage: [adcode], authority: 'unknown' },
});

// Sites 0, 1 and 2; one degree along the parallel is 96.3 km.
const network = buildNetwork([branch(110.2, '110100'), branch(110.6, '110200'), branch(114, '110300')]);
const west = { adcode: '110100', longitude: 110, latitude: 30 };
const east = { adcode: '110900', longitude: 111, latitude: 30 };

function distances(memberRule: MemberRule, reachKilometers = 100): [number, number, number][] {
  const clusters = [{ places: [west, east] }, { places: [] }, { places: [east] }];
  const found: [number, number, number][] = [];
  eachEntry(distancesToSites(network, clusters, { reachKilometers, memberRule }), (...entry) => found.push(entry));
  return found.sort(([row, site], [otherRow, otherSite]) => row - otherRow || site - otherSite);
}

const apart = (from: number, to: number) => expect.closeTo(greatCircleKilometers(from, 30, to, 30), 9);

test('by any place the nearest counts, and a branch inside the own unit is at 0', () => {
  expect(distances('any')).toEqual([
    [0, 0, 0],
    [0, 1, apart(111, 110.6)],
    [2, 0, apart(111, 110.2)],
    [2, 1, apart(111, 110.6)],
  ]);
});

test('by the core only the first place counts', () => {
  expect(distances('core').filter(([row]) => row === 0)).toEqual([
    [0, 0, 0],
    [0, 1, apart(110, 110.6)],
  ]);
});

test('by all places the farthest counts, and every place must have the branch in reach', () => {
  expect(distances('all').filter(([row]) => row === 0)).toEqual([
    [0, 0, apart(111, 110.2)],
    [0, 1, apart(110, 110.6)],
  ]);
  expect(distances('all', 50).filter(([row]) => row === 0)).toEqual([]);
});
