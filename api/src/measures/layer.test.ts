import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greatCircleKilometers } from '../geo/great-circle.ts';
import { layerOf, presenceLayer } from './layer.ts';
import { buildNetwork, type LocatedBranch } from './network.ts';

const branch = (longitude: number, specialities: string[]): LocatedBranch => ({
  ...{ longitude, latitude: 30, radiusKilometers: 0.2, lineage: [], authority: 'unknown' },
  specialities,
});
const isGreen = ({ specialities }: LocatedBranch) => specialities.includes('green');

describe('layers of a network', () => {
  // Sites at 110, 111 and 112 degrees with one, two and one branches.
  const network = buildNetwork([branch(110, []), branch(111, ['green']), branch(111, []), branch(112, ['culture'])]);

  test('count the branches at each site, and presence counts them all', () => {
    const green = layerOf(network, 'green', isGreen);
    expect([0, 1, 2].map(green.countAt)).toEqual([0, 1, 0]);
    expect([0, 1, 2].map(presenceLayer(network).countAt)).toEqual([1, 2, 1]);
  });

  test('find the nearest site that has any', () => {
    expect(layerOf(network, 'green', isGreen).index().nearest(109, 30)).toBe(1);
    expect(presenceLayer(network).index().nearest(109, 30)).toBe(0);
    expect(
      layerOf(network, 'none', () => false)
        .index()
        .nearest(109, 30),
    ).toBeNull();
  });

  test('are built once a key', () => {
    expect(layerOf(network, 'green', isGreen)).toBe(layerOf(network, 'green', () => false));
  });
});

test('the nearest site is the nearest over bands of every radius', () => {
  const anySite = fc.record({
    longitude: fc.double({ min: 100, max: 104, noNaN: true }),
    latitude: fc.double({ min: 30, max: 34, noNaN: true }),
    radiusKilometers: fc.constantFrom(0.2, 5, 40, 200),
  });
  fc.assert(
    fc.property(fc.array(anySite, { minLength: 1, maxLength: 12 }), (sites) => {
      const network = buildNetwork(sites.map((site) => ({ ...branch(0, []), ...site })));
      const distanceTo = (site: number) =>
        greatCircleKilometers(102, 32, network.longitudes[site] ?? 0, network.latitudes[site] ?? 0);
      const nearest = presenceLayer(network).index().nearest(102, 32);
      const least = Math.min(...network.members.map((_, site) => distanceTo(site)));
      expect(distanceTo(nearest ?? -1)).toBeCloseTo(least, 9);
    }),
  );
});
