import { createPointIndex, type PointIndex } from '../geo/point-index.ts';
import type { LocatedBranch, Network } from './network.ts';

/** The branches of a network that count at one depth: how many at each site, and an index of the sites that have any. */
export interface Layer {
  counts: Uint32Array;
  index: PointIndex;
  isMember: (branch: LocatedBranch) => boolean;
}

/** Enough for every sector at a dozen least matches; an edited match table must not fill the memory. */
const mostLayers = 600;

const layers = new WeakMap<Network, Map<string, Layer>>();

/** The layer of a network under `key`, built once: a network never changes, and `key` must name `isMember` fully. */
export function layerOf(network: Network, key: string, isMember: (branch: LocatedBranch) => boolean): Layer {
  const known = layers.get(network) ?? new Map<string, Layer>();
  layers.set(network, known);
  const cached = known.get(key);
  if (cached) return cached;
  const layer = buildLayer(network, isMember);
  const [oldest] = known.keys();
  if (known.size >= mostLayers && oldest !== undefined) known.delete(oldest);
  known.set(key, layer);
  return layer;
}

function buildLayer(network: Network, isMember: (branch: LocatedBranch) => boolean): Layer {
  const counts = Uint32Array.from(
    network.members,
    (site) => site.filter((branch) => holds(network, branch, isMember)).length,
  );
  const occupied = network.members.map((_, site) => site).filter((site) => (counts[site] ?? 0) > 0);
  return { counts, isMember, index: createPointIndex(network.longitudes, network.latitudes, occupied) };
}

function holds(network: Network, branch: number, isMember: (branch: LocatedBranch) => boolean): boolean {
  const located = network.branches[branch];
  return located !== undefined && isMember(located);
}
