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
  /** The place of each site among the specialised ones, counted from 1; 0 for the others. */
  placeOfSite: Uint32Array;
}

const held = new WeakMap<Network, Held>();

/**
 * The layer of a network under `key`, built once: a network never changes, and `key` must name `isMember` fully.
 * `isMember` is asked of specialised branches alone, since ordinary ones count for presence and nothing else.
 */
export function layerOf(network: Network, key: string, isMember: (branch: LocatedBranch) => boolean): Layer {
  const { layers, placeOfSite } = heldOf(network);
  const cached = layers.get(key);
  if (cached) return cached;
  const layer = buildLayer(network, placeOfSite, isMember);
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
  const placeOfSite = new Uint32Array(network.members.length);
  network.specialisedSites.forEach((site, place) => {
    placeOfSite[site] = place + 1;
  });
  const made = { layers: new Map<string, Layer>(), placeOfSite };
  held.set(network, made);
  return made;
}

function buildLayer(network: Network, placeOfSite: Uint32Array, isMember: Layer['isMember']): Layer {
  const isCounted = rememberAnswers(isMember);
  // One longer than the sites: place 0, that of all others, counts nothing.
  const counts = new Uint32Array(network.specialisedSites.length + 1);
  network.specialisedSites.forEach((site, place) => {
    for (const index of network.members[site] ?? []) {
      const branch = network.branches[index];
      if (branch && branch.specialities.length > 0 && isCounted(branch))
        counts[place + 1] = (counts[place + 1] ?? 0) + 1;
    }
  });
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
    isMember: (branch) => branch.specialities.length > 0 && isCounted(branch),
  };
}

/** Thousands of branches have the same few specialities: each kind is asked about once. */
function rememberAnswers(isMember: Layer['isMember']): Layer['isMember'] {
  const answers = new Map<string, boolean>();
  return (branch) => {
    const kind = `${branch.authority}|${branch.specialities.join('|')}`;
    const known = answers.get(kind) ?? isMember(branch);
    answers.set(kind, known);
    return known;
  };
}
