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
  const sightings = createSightings(network.members.length);
  const chosen = memberRule === 'all' ? Math.max : Math.min;
  for (const { places } of clusters) {
    const asked = memberRule === 'core' ? places.slice(0, 1) : places;
    for (const place of asked) {
      eachSiteInReach(network, place, reachKilometers, (site, kilometers) => sightings.add(site, kilometers, chosen));
    }
    const least = memberRule === 'all' ? asked.length : 1;
    sightings.take((site, kilometers, count) => {
      if (count >= least) builder.add(site, kilometers);
    });
    builder.endRow();
  }
  return builder.finish();
}

function eachSiteInReach(
  network: Network,
  place: Place,
  reachKilometers: number,
  visit: (site: number, kilometers: number) => void,
): void {
  const { longitude, latitude } = place;
  const inside = new Set(network.sitesByAdcode.get(place.adcode));
  for (const site of inside) visit(site, 0);
  for (const { index } of network.bands) {
    for (const site of index.near(longitude, latitude, reachKilometers)) {
      if (inside.has(site)) continue;
      const siteLongitude = network.longitudes[site] ?? 0;
      const kilometers = greatCircleKilometers(longitude, latitude, siteLongitude, network.latitudes[site] ?? 0);
      if (kilometers <= reachKilometers) visit(site, kilometers);
    }
  }
}

/** The sites that the places of one cluster see: one set of arrays for all clusters, since maps cost more than the measuring. */
function createSightings(siteCount: number) {
  const distances = new Float64Array(siteCount);
  const counts = new Uint32Array(siteCount);
  const seen: number[] = [];
  return {
    /** Adds what one place sees; `chosen` decides between the distances of several places. */
    add(site: number, kilometers: number, chosen: (a: number, b: number) => number): void {
      const count = counts[site] ?? 0;
      if (count === 0) seen.push(site);
      distances[site] = count === 0 ? kilometers : chosen(distances[site] ?? 0, kilometers);
      counts[site] = count + 1;
    },
    /** Gives each site with its distance and the number of places that see it, and forgets all. */
    take(visit: (site: number, kilometers: number, count: number) => void): void {
      for (const site of seen) {
        visit(site, distances[site] ?? 0, counts[site] ?? 0);
        counts[site] = 0;
      }
      seen.length = 0;
    },
  };
}
