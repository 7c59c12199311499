import { createPointIndex, type PointIndex } from '../geo/point-index.ts';
import { eachInSteps, finish, type Steps } from './steps.ts';

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
  /** Sites with a specialised branch, ascending: few among many ordinary ones. */
  specialisedSites: readonly number[];
  /** Sites of like radius share an index, so that a coarse few do not widen the search for the fine many. */
  bands: readonly { maximumRadius: number; index: PointIndex }[];
}

/** Sites in one index: sorting so many takes some milliseconds. */
const mostSitesInIndex = 32_768;

/** Groups branches into sites and indexes them. */
export function buildNetwork(branches: readonly LocatedBranch[]): Network {
  return finish(networkSteps(branches));
}

/** The same in steps. */
export function* networkSteps(branches: readonly LocatedBranch[]): Steps<Network> {
  return yield* siteSteps(branches, yield* groupByPosition(branches));
}

const sitesOfBranches = new WeakMap<Network, Uint32Array>();

/**
 * The network of some branches of another, by ascending index, and of those added, each at a site of its own. Sites are
 * those of the other network, so that no position is compared: of a quarter of a million, half the work.
 */
export function* partOfNetworkSteps(
  whole: Network,
  kept: readonly number[],
  added: readonly LocatedBranch[] = [],
): Steps<Network> {
  const siteOfBranch = yield* sitesOf(whole);
  const places = new Int32Array(whole.members.length).fill(-1);
  const branches: LocatedBranch[] = [];
  const members: number[][] = [];
  yield* eachInSteps(kept.length, (place) => {
    const branch = whole.branches[kept[place] ?? -1];
    const site = siteOfBranch[kept[place] ?? -1];
    if (branch === undefined || site === undefined) return;
    const index = branches.push(branch) - 1;
    const known = members[places[site] ?? -1];
    if (known) known.push(index);
    else places[site] = members.push([index]) - 1;
  });
  for (const branch of added) members.push([branches.push(branch) - 1]);
  return yield* siteSteps(branches, members);
}

function* sitesOf(network: Network): Steps<Uint32Array> {
  const known = sitesOfBranches.get(network);
  if (known) return known;
  const made = new Uint32Array(network.branches.length);
  yield* eachInSteps(network.members.length, (site) => {
    for (const index of network.members[site] ?? []) made[index] = site;
  });
  sitesOfBranches.set(network, made);
  return made;
}

/** Positions and indices of sites, given their branches. */
function* siteSteps(branches: readonly LocatedBranch[], members: readonly number[][]): Steps<Network> {
  const longitudes = new Float64Array(members.length);
  const latitudes = new Float64Array(members.length);
  const radii = new Float64Array(members.length);
  const sitesByAdcode = new Map<string, number[]>();
  const specialisedSites: number[] = [];
  yield* eachInSteps(members.length, (site) => {
    const indices = members[site] ?? [];
    const first = branches[indices[0] ?? 0];
    longitudes[site] = first?.longitude ?? 0;
    latitudes[site] = first?.latitude ?? 0;
    radii[site] = first?.radiusKilometers ?? 0;
    for (const adcode of new Set(first?.lineage)) append(sitesByAdcode, adcode, site);
    if (indices.some((index) => (branches[index]?.specialities.length ?? 0) > 0)) specialisedSites.push(site);
  });
  const bands = yield* bandsOf(longitudes, latitudes, radii);
  return { branches, longitudes, latitudes, radii, members, sitesByAdcode, specialisedSites, bands };
}

function* groupByPosition(branches: readonly LocatedBranch[]): Steps<number[][]> {
  const sites = new Map<string, number[]>();
  const groups: number[][] = [];
  yield* eachInSteps(branches.length, (index) => {
    const branch = branches[index];
    if (branch === undefined) return;
    const { longitude, latitude, radiusKilometers, lineage } = branch;
    const key = `${longitude},${latitude},${radiusKilometers},${lineage[0] ?? ''}`;
    const group = sites.get(key);
    if (group) {
      group.push(index);
      return;
    }
    const begun = [index];
    sites.set(key, begun);
    groups.push(begun);
  });
  return groups;
}

function* bandsOf(longitudes: Float64Array, latitudes: Float64Array, radii: Float64Array): Steps<Network['bands']> {
  const sitesByBand = new Map<number, number[]>();
  yield* eachInSteps(radii.length, (site) => {
    append(sitesByBand, Math.max(0, Math.ceil(Math.log2(Math.max(radii[site] ?? 0, 1e-9)))), site);
  });
  const bands: { maximumRadius: number; index: PointIndex }[] = [];
  for (const sites of sitesByBand.values()) {
    for (let start = 0; start < sites.length; start += mostSitesInIndex) {
      const part = sites.slice(start, start + mostSitesInIndex);
      const maximumRadius = part.reduce((maximum, site) => Math.max(maximum, radii[site] ?? 0), 0);
      bands.push({ maximumRadius, index: createPointIndex(longitudes, latitudes, part) });
      yield;
    }
  }
  return bands;
}

function append<Key>(groups: Map<Key, number[]>, key: Key, value: number): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
