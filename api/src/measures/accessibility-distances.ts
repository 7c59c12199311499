import { greatCircleKilometers } from '../geo/great-circle.ts';
import { createTableBuilder, type SparseTable } from './accessibility-table.ts';
import type { Network } from './network.ts';
import type { Place } from './reach.ts';
import type { MemberRule } from './verdict.ts';

/** Where a demand stands: the member places of a cluster, the core first. */
export interface DemandPlaces {
  places: readonly Place[];
}

export interface DistanceQuestion {
  reachKilometers: number;
  memberRule: MemberRule;
}

/**
 * The distance in kilometres from every cluster (row) to every site of the network (column) within reach.
 *
 * One number a pair, the estimate: 0 to a branch located inside the member place's own unit, else from seat to known
 * point. A cluster of several places is as far from a branch as its nearest place (`any`), its core (`core`), or its
 * farthest place (`all`).
 */
export function distancesToSites(
  network: Network,
  clusters: readonly DemandPlaces[],
  { reachKilometers, memberRule }: DistanceQuestion,
): SparseTable {
  const builder = createTableBuilder();
  const placesOf = memberRule === 'core' ? (places: readonly Place[]) => places.slice(0, 1) : keepAll;
  for (const { places } of clusters) {
    const asked = placesOf(places);
    const rows = asked.map((place) => distancesFromPlace(network, place, reachKilometers));
    for (const [site, kilometers] of memberRule === 'all' ? farthest(rows) : nearest(rows))
      builder.add(site, kilometers);
    builder.endRow();
  }
  return builder.finish();
}

const keepAll = (places: readonly Place[]) => places;

type Distances = ReadonlyMap<number, number>;
const nowhere: Distances = new Map();

function distancesFromPlace(network: Network, place: Place, reachKilometers: number): Distances {
  const { longitude, latitude } = place;
  const found = new Map<number, number>();
  for (const site of network.sitesByAdcode.get(place.adcode) ?? []) found.set(site, 0);
  const inside = found.size > 0 ? new Set(found.keys()) : null;
  for (const { index } of network.bands) {
    for (const site of index.near(longitude, latitude, reachKilometers)) {
      if (inside?.has(site)) continue;
      const siteLongitude = network.longitudes[site] ?? 0;
      const kilometers = greatCircleKilometers(longitude, latitude, siteLongitude, network.latitudes[site] ?? 0);
      if (kilometers <= reachKilometers) found.set(site, kilometers);
    }
  }
  return found;
}

function nearest(rows: readonly Distances[]): Distances {
  if (rows.length < 2) return rows[0] ?? nowhere;
  const least = new Map<number, number>();
  for (const row of rows) {
    for (const [site, kilometers] of row) least.set(site, Math.min(kilometers, least.get(site) ?? kilometers));
  }
  return least;
}

/** Only sites that every place has within reach. */
function farthest(rows: readonly Distances[]): Distances {
  const [first = nowhere, ...others] = rows;
  const most = new Map<number, number>();
  for (const [site, kilometers] of first) {
    const distances = others.map((row) => row.get(site) ?? Number.POSITIVE_INFINITY);
    const greatest = Math.max(kilometers, ...distances);
    if (Number.isFinite(greatest)) most.set(site, greatest);
  }
  return most;
}
