import { createPointIndex, joinIndices, type PointIndex } from '../geo/point-index.ts';
import type { LocatedBranch, Network } from './network.ts';

/** The branches of a network that count at one depth: how many at each site, and an index of the sites that have any. */
export interface Layer {
  countAt: (site: number) => number;
  /** Built when first asked for: most layers are only counted. */
  index: () => PointIndex;
  isMember: (branch: LocatedBranch) => boolean;
}

/** Enough for every sector at a dozen least matches; an edited match table must not fill the memory. */
const mostLayers = 600;

interface Held {
  layers: Map<string, Layer>;
  specialised: SpecialisedBranches;
}

/** The specialised branches of a network by kind: thousands have the same few specialities and the same authority. */
interface SpecialisedBranches {
  /** The place of each site among the specialised ones, counted from 1; 0 for the others. */
  placeOfSite: Uint32Array;
  /** One branch of each kind. */
  kinds: LocatedBranch[];
  /** Of every specialised branch, the place of its site and its kind. */
  places: number[];
  kindOfEntry: number[];
}

const held = new WeakMap<Network, Held>();

/**
 * The layer of a network under `key`, built once: a network never changes, and `key` must name `isMember` fully.
 * `isMember` is asked of specialised branches alone, since ordinary ones count for presence and nothing else.
 */
export function layerOf(network: Network, key: string, isMember: (branch: LocatedBranch) => boolean): Layer {
  const { layers, specialised } = heldOf(network);
  const cached = layers.get(key);
  if (cached) return cached;
  const layer = buildLayer(network, specialised, isMember);
  const [oldest] = layers.keys();
  if (layers.size >= mostLayers && oldest !== undefined) layers.delete(oldest);
  layers.set(key, layer);
  return layer;
}

const presences = new WeakMap<Network, Layer>();

/** Every branch of the network, whatever it is good for. */
export function presenceLayer(network: Network): Layer {
  const known = presences.get(network);
  if (known) return known;
  const parts = network.bands.map(({ index }) => index);
  const index = joinIndices(network.longitudes, network.latitudes, parts);
  const layer: Layer = {
    countAt: (site) => network.members[site]?.length ?? 0,
    index: () => index,
    isMember: () => true,
  };
  presences.set(network, layer);
  return layer;
}

function heldOf(network: Network): Held {
  const known = held.get(network);
  if (known) return known;
  const made = { layers: new Map<string, Layer>(), specialised: gatherSpecialised(network) };
  held.set(network, made);
  return made;
}

function gatherSpecialised({ branches, members, specialisedSites }: Network): SpecialisedBranches {
  const placeOfSite = new Uint32Array(members.length);
  const kindByName = new Map<string, number>();
  const found: SpecialisedBranches = { placeOfSite, kinds: [], places: [], kindOfEntry: [] };
  specialisedSites.forEach((site, place) => {
    placeOfSite[site] = place + 1;
    for (const index of members[site] ?? []) {
      const branch = branches[index];
      if (branch === undefined || branch.specialities.length === 0) continue;
      const name = `${branch.authority}|${branch.specialities.join('|')}`;
      const kind = kindByName.get(name) ?? found.kinds.length;
      if (kind === found.kinds.length) found.kinds.push(branch);
      kindByName.set(name, kind);
      found.places.push(place + 1);
      found.kindOfEntry.push(kind);
    }
  });
  return found;
}

function buildLayer(network: Network, specialised: SpecialisedBranches, isMember: Layer['isMember']): Layer {
  const { placeOfSite, kinds, places, kindOfEntry } = specialised;
  const isCounted = Uint8Array.from(kinds, (branch) => Number(isMember(branch)));
  // One longer than the sites: place 0, that of all others, counts nothing.
  const counts = new Uint32Array(network.specialisedSites.length + 1);
  for (let entry = 0; entry < places.length; entry += 1) {
    const place = places[entry] ?? 0;
    counts[place] = (counts[place] ?? 0) + (isCounted[kindOfEntry[entry] ?? 0] ?? 0);
  }
  const isOccupied = (_: number, place: number) => (counts[place + 1] ?? 0) > 0;
  const build = () =>
    createPointIndex(network.longitudes, network.latitudes, network.specialisedSites.filter(isOccupied));
  let index: PointIndex | null = null;
  return {
    countAt: (site) => counts[placeOfSite[site] ?? 0] ?? 0,
    index: () => {
      index ??= build();
      return index;
    },
    isMember: (branch) => branch.specialities.length > 0 && isMember(branch),
  };
}
