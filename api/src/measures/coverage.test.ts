import { expect, test } from 'vitest';
import { measureCluster } from './coverage.ts';
import { buildNetwork, type LocatedBranch } from './network.ts';
import { defaultMatchTable } from './sector-match.ts';
import type { MemberRule } from './verdict.ts';

// On the equator a degree is 111.195 km: 0.1° is 11.12 km, 0.5° is 55.60 km, 1° is 111.20 km.
const street = { latitude: 0, radiusKilometers: 0.2, lineage: [], authority: 'unknown' } as const;
const technology: LocatedBranch = { ...street, longitude: 0.1, specialities: ['science-technology'] };
const software: LocatedBranch = { ...street, longitude: 0.5, specialities: ['industry:software'], authority: 'yes' };
const ordinary: LocatedBranch = { ...street, longitude: 0, specialities: [] };
const county: LocatedBranch = {
  ...technology,
  longitude: 0.5,
  radiusKilometers: 20,
  lineage: ['111111', '111100', '110000'],
};

const core = { adcode: '999999', longitude: 0, latitude: 0 };
const far = { adcode: '888888', longitude: 5, latitude: 0 };
const groupOf = new Map([['software', 'digital']]);

function measure(branches: LocatedBranch[], reachKilometers: number, memberRule: MemberRule = 'any', places = [core]) {
  const question = { reachKilometers, memberRule, minimumMatch: 0.5, matchTable: defaultMatchTable, groupOf };
  return measureCluster(buildNetwork(branches), { sector: 'software', places }, question);
}

test('each depth asks for more: any branch, a specialised one, a matching one, one with its own authority', () => {
  const { verdicts } = measure([ordinary, technology, { ...software, authority: 'unknown' }], 60);
  expect(verdicts).toEqual({
    presence: 'certain',
    specialised: 'certain',
    matched: 'certain',
    authorisedUnknownAsNo: 'none-known',
    authorisedUnknownAsYes: 'certain',
  });
});

test('a general speciality is specialised but matches no sector at 0.5', () => {
  const { verdicts, nearest } = measure([technology], 50);
  expect(verdicts.specialised).toBe('certain');
  expect(verdicts.matched).toBe('none-known');
  expect(nearest.matched).toBeNull();
});

test('a branch known only to its county is certain, possible or out of reach by its radius', () => {
  // 55.60 ± 20 km: 75.60 at the most, 35.60 at the least.
  expect(measure([county], 76).verdicts.specialised).toBe('certain');
  expect(measure([county], 50).verdicts.specialised).toBe('possible');
  expect(measure([county], 35).verdicts.specialised).toBe('none-known');
});

test('a branch located inside the own unit is certain however far the seats are apart', () => {
  const inside = { ...core, adcode: '111100' };
  const { verdicts, nearest } = measure([county], 10, 'any', [inside]);
  expect(verdicts.specialised).toBe('certain');
  expect(nearest.specialised?.band).toEqual({ estimate: 0, lower: 0, upper: 0, isInside: true });
});

test('the rule decides for a cluster of two places, one of them far from all branches', () => {
  expect(measure([technology], 50, 'any', [far, core]).verdicts.specialised).toBe('certain');
  expect(measure([technology], 50, 'core', [far, core]).verdicts.specialised).toBe('none-known');
  expect(measure([technology], 50, 'all', [core, far]).verdicts.specialised).toBe('none-known');
});

test('one branch is fragile coverage, two are not, and none is no coverage at all', () => {
  expect(measure([technology], 50).isFragile).toBe(true);
  expect(measure([technology, technology], 50).isFragile).toBe(false);
  expect(measure([], 50).isFragile).toBe(false);
});

test('two places with a branch each are fragile only where all or the core must be covered', () => {
  const other = { ...technology, longitude: 5.1 };
  expect(measure([technology, other], 50, 'any', [core, far]).isFragile).toBe(false);
  expect(measure([technology, other], 50, 'core', [core, far]).isFragile).toBe(true);
  expect(measure([technology, other], 50, 'all', [core, far]).isFragile).toBe(true);
});

test('an ordinary branch counts for presence and for nothing else', () => {
  const { verdicts, inReach, nearest } = measure([ordinary], 50);
  expect(verdicts.presence).toBe('certain');
  expect(verdicts.specialised).toBe('none-known');
  expect(inReach).toEqual({ certain: 0, possible: 0 });
  expect(nearest.branch?.branch).toBe(0);
});

test('branches that share a point are counted one by one', () => {
  expect(measure([technology, technology, technology], 50).inReach).toEqual({ certain: 3, possible: 0 });
});

test('a branch certain for one place is not counted again as possible for another', () => {
  const neighbour = { adcode: '777777', longitude: 1, latitude: 0 };
  // 55.60 km from both seats, ± 20: possible for both at 50 km; inside the first, so certain there.
  const { inReach } = measure([county], 50, 'any', [{ ...core, adcode: '111111' }, neighbour]);
  expect(inReach).toEqual({ certain: 1, possible: 0 });
});
