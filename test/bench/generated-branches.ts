import type { LocatedBranch } from '@icfm/api/measures/network';

/** Small, seeded and good enough for positions (Mulberry32, public domain): the same branches on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const cities = 300;
const specialities = ['science-technology', 'inclusive-micro', 'green', 'industry:new-energy', 'industry:biomedicine'];

/** Made-up cities, of which the first hold most branches. */
export function generateCities(random: () => number): [longitude: number, latitude: number][] {
  return Array.from({ length: cities }, () => [98 + random() * 26, 21 + random() * 25]);
}

/** Branches around made-up cities, dense in the middle, as bank networks are: streets apart, every tenth one specialised. */
export function generateBranches(count: number, seed = 20260401): LocatedBranch[] {
  const random = createRandom(seed);
  const centres = generateCities(random);
  return Array.from({ length: count }, () => {
    // Squared twice: the first centres, the large cities, hold most branches.
    const [longitude = 0, latitude = 0] = centres[Math.floor(random() ** 2 * cities)] ?? [];
    const angle = random() * 2 * Math.PI;
    const distance = random() * 0.7;
    return {
      longitude: longitude + Math.cos(angle) * distance,
      latitude: latitude + Math.sin(angle) * distance,
      radiusKilometers: 0.2,
      lineage: [],
      specialities: random() < 0.1 ? [specialities[Math.floor(random() * specialities.length)] ?? 'green'] : [],
      authority: 'unknown',
    };
  });
}

/** Clusters of one member place each at positions of generated branches, so that they lie where the branches are. */
export function generateClusters(count: number, branches: readonly LocatedBranch[], seed = 7) {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const near = branches[Math.floor(random() * branches.length)];
    const place = {
      adcode: String(900000 + index),
      longitude: (near?.longitude ?? 105) + (random() - 0.5) * 0.4,
      latitude: (near?.latitude ?? 35) + (random() - 0.5) * 0.4,
    };
    return { sector: index % 2 ? 'new-energy' : 'biomedicine', places: [place] };
  });
}
