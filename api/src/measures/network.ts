import { createPointIndex, type PointIndex } from '../geo/point-index.ts';

/** A branch as the measures see it. `lineage` are the adcodes of the unit it was located by and of that unit's parents; empty at street precision. */
export interface LocatedBranch {
  longitude: number;
  latitude: number;
  radiusKilometers: number;
  lineage: readonly string[];
  specialities: readonly string[];
  authority: 'yes' | 'no' | 'unknown';
}

/**
 * Branches grouped by shared position. Hundreds of branches known only to their county stand at one point: every
 * distance is measured once a site, not once a branch. Sites keep the order of their first branch.
 */
export interface Network {
  branches: readonly LocatedBranch[];
  longitudes: Float64Array;
  latitudes: Float64Array;
  radii: Float64Array;
  /** Branch indices of each site, ascending. */
  members: readonly (readonly number[])[];
  sitesByAdcode: ReadonlyMap<string, readonly number[]>;
  /** Sites of like radius share an index, so that a coarse few do not widen the search for the fine many. */
  bands: readonly { maximumRadius: number; index: PointIndex }[];
}

/** Groups branches into sites and indexes them. */
export function buildNetwork(branches: readonly LocatedBranch[]): Network {
  const members = groupByPosition(branches);
  const first = members.map((indices) => branches[indices[0] ?? 0]);
  const longitudes = Float64Array.from(first, (branch) => branch?.longitude ?? 0);
  const latitudes = Float64Array.from(first, (branch) => branch?.latitude ?? 0);
  const radii = Float64Array.from(first, (branch) => branch?.radiusKilometers ?? 0);
  const sitesByAdcode = new Map<string, number[]>();
  first.forEach((branch, site) => {
    for (const adcode of new Set(branch?.lineage)) append(sitesByAdcode, adcode, site);
  });
  return {
    branches,
    longitudes,
    latitudes,
    radii,
    members,
    sitesByAdcode,
    bands: bandsOf(longitudes, latitudes, radii),
  };
}

function groupByPosition(branches: readonly LocatedBranch[]): number[][] {
  const sites = new Map<string, number[]>();
  branches.forEach((branch, index) => {
    append(
      sites,
      `${branch.longitude},${branch.latitude},${branch.radiusKilometers},${branch.lineage[0] ?? ''}`,
      index,
    );
  });
  return [...sites.values()];
}

function bandsOf(longitudes: Float64Array, latitudes: Float64Array, radii: Float64Array): Network['bands'] {
  const bands = new Map<number, number[]>();
  radii.forEach((radius, site) => {
    append(bands, Math.max(0, Math.ceil(Math.log2(Math.max(radius, 1e-9)))), site);
  });
  return [...bands.values()].map((sites) => ({
    maximumRadius: sites.reduce((maximum, site) => Math.max(maximum, radii[site] ?? 0), 0),
    index: createPointIndex(longitudes, latitudes, sites),
  }));
}

function append<Key>(groups: Map<Key, number[]>, key: Key, value: number): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
