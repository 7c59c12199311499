import { distancesFrom, type SpherePoints, toSphere } from '../geo/sphere-points.ts';
import { createTableBuilder, type SparseTable } from './accessibility-table.ts';
import type { Network } from './network.ts';
import type { Place } from './reach.ts';
import { finish, type Steps } from './steps.ts';
import type { MemberRule } from './verdict.ts';

/** Where a demand stands: the member places of a cluster, the core first. */
export interface DemandPlaces {
  places: readonly Place[];
}

/** How far distances are looked for, and which member place of a cluster they are measured from. */
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
  question: DistanceQuestion,
): SparseTable {
  return finish(distanceSteps(network, clusters, question));
}

/** The same in steps, one a cluster. */
export function* distanceSteps(
  network: Network,
  clusters: readonly DemandPlaces[],
  { reachKilometers, memberRule }: DistanceQuestion,
): Steps<SparseTable> {
  const builder = createTableBuilder();
  const sightings = createSightings(network.members.length);
  const see = memberRule === 'all' ? sightings.keepFarthest : sightings.keepNearest;
  for (const { places } of clusters) {
    const asked = memberRule === 'core' ? places.slice(0, 1) : places;
    // A single place has nothing to compare.
    const visit = asked.length === 1 ? builder.add : see;
    for (const place of asked) eachSiteInReach(network, place, reachKilometers, visit);
    sightings.take(memberRule === 'all' ? asked.length : 1, builder.add);
    builder.endRow();
    yield;
  }
  return builder.finish();
}

const spheres = new WeakMap<Network, SpherePoints>();

/** A network never changes, so its sites are put on the sphere once. */
function sphereOf(network: Network): SpherePoints {
  const known = spheres.get(network) ?? toSphere(network.longitudes, network.latitudes);
  spheres.set(network, known);
  return known;
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
  const distanceTo = distancesFrom(sphereOf(network), [longitude, latitude], reachKilometers);
  for (const { index } of network.bands) {
    for (const site of index.near(longitude, latitude, reachKilometers)) {
      const kilometers = distanceTo(site);
      if (kilometers <= reachKilometers && !inside.has(site)) visit(site, kilometers);
    }
  }
}

/** The sites that the places of one cluster see: one set of arrays for all clusters, since maps cost more than the measuring. */
function createSightings(siteCount: number) {
  const distances = new Float64Array(siteCount);
  const counts = new Uint32Array(siteCount);
  let seen: number[] = [];
  const see = (site: number, kilometers: number) => {
    const count = counts[site] ?? 0;
    if (count === 0) seen.push(site);
    distances[site] = kilometers;
    counts[site] = count + 1;
  };
  const before = (site: number) => (counts[site] === 0 ? null : (distances[site] ?? 0));
  return {
    keepNearest: (site: number, kilometers: number) => see(site, Math.min(kilometers, before(site) ?? kilometers)),
    keepFarthest: (site: number, kilometers: number) => see(site, Math.max(kilometers, before(site) ?? kilometers)),
    /** Gives each site that so many places see, with its distance, and forgets all. */
    take(leastPlaces: number, visit: (site: number, kilometers: number) => void): void {
      for (const site of seen) {
        if ((counts[site] ?? 0) >= leastPlaces) visit(site, distances[site] ?? 0);
        counts[site] = 0;
      }
      seen = [];
    },
  };
}
