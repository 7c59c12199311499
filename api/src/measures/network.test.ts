import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNetwork, type LocatedBranch, partOfNetworkSteps } from './network.ts';
import { finish } from './steps.ts';

const anyBranch = fc.record<LocatedBranch>({
  longitude: fc.constantFrom(110, 111),
  latitude: fc.constantFrom(30, 31),
  radiusKilometers: fc.constantFrom(0.2, 20),
  lineage: fc.constantFrom([], ['340100', '340000'], ['340200', '340000']),
  specialities: fc.constantFrom([], ['green']),
  authority: fc.constant('unknown'),
});

const without = ({ bands, ...network }: ReturnType<typeof buildNetwork>) => ({ ...network, bands: bands.length });

test('a part of a network is the network of its branches', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyBranch, fc.boolean())), (drawn) => {
      const whole = buildNetwork(drawn.map(([branch]) => branch));
      const kept = drawn.flatMap(([, isKept], index) => (isKept ? [index] : []));
      const part = finish(partOfNetworkSteps(whole, kept));
      expect(without(part)).toEqual(without(buildNetwork(kept.flatMap((index) => drawn[index]?.[0] ?? []))));
      expect(part.bands.map(({ maximumRadius }) => maximumRadius)).toEqual(
        buildNetwork(part.branches).bands.map(({ maximumRadius }) => maximumRadius),
      );
    }),
  );
});

test('an added branch has a site of its own, after all others', () => {
  const branch = { longitude: 110, latitude: 30, radiusKilometers: 0.2, lineage: [], specialities: ['green'] };
  const located: LocatedBranch = { ...branch, authority: 'unknown' };
  const whole = buildNetwork([located, { ...located, longitude: 111 }, located]);
  const added: LocatedBranch = { ...located, longitude: 112, lineage: ['340100'] };
  const part = finish(partOfNetworkSteps(whole, [1, 2], [added]));
  expect(part.branches).toEqual([whole.branches[1], whole.branches[2], added]);
  expect([part.members, [...part.longitudes]]).toEqual([
    [[0], [1], [2]],
    [111, 110, 112],
  ]);
  expect([part.sitesByAdcode.get('340100'), part.specialisedSites]).toEqual([[2], [0, 1, 2]]);
});
