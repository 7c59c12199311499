import { greatCircleKilometers } from '../geo/great-circle.ts';
import type { Layer } from './layer.ts';
import type { Network } from './network.ts';
import { bandOf, type DistanceBand, insideBand } from './verdict.ts';

/** A place that wants to be reached: a member place of a cluster, at its seat. Degrees, WGS 84. */
export interface Place {
  adcode: string;
  longitude: number;
  latitude: number;
}

/** The sites that reach a place: certainly, and possibly but not certainly. */
export interface Reached {
  certain: readonly number[];
  possible: readonly number[];
}

/** Every site of the network within reach of a place, whatever its branches are good for. */
export function reachedSites(network: Network, place: Place, reachKilometers: number): Reached {
  const { longitude, latitude } = place;
  const inside = new Set(network.sitesByAdcode.get(place.adcode));
  const certain = [...inside];
  const possible: number[] = [];
  for (const { maximumRadius, index } of network.bands) {
    for (const site of index.near(longitude, latitude, reachKilometers + maximumRadius)) {
      const estimate = estimateKilometers(network, place, site);
      const radius = network.radii[site] ?? 0;
      if (estimate - radius > reachKilometers || inside.has(site)) continue;
      if (estimate + radius <= reachKilometers) certain.push(site);
      else possible.push(site);
    }
  }
  return { certain, possible };
}

/** The distance from a place to a site with its bounds; a site located inside the place's own unit is there. */
export function bandTo(network: Network, place: Place, site: number): DistanceBand {
  if (network.sitesByAdcode.get(place.adcode)?.includes(site)) return insideBand;
  return bandOf(estimateKilometers(network, place, site), network.radii[site] ?? 0);
}

/** The nearest site of a layer, by distance to its known point; one inside the place's own unit comes first. */
export function nearestSite(network: Network, layer: Layer, place: Place): { site: number; band: DistanceBand } | null {
  const inside = network.sitesByAdcode.get(place.adcode)?.find((site) => layer.countAt(site) > 0);
  if (inside !== undefined) return { site: inside, band: insideBand };
  const site = layer.index().nearest(place.longitude, place.latitude);
  return site === null ? null : { site, band: bandTo(network, place, site) };
}

function estimateKilometers(network: Network, place: Place, site: number): number {
  const longitude = network.longitudes[site] ?? 0;
  return greatCircleKilometers(place.longitude, place.latitude, longitude, network.latitudes[site] ?? 0);
}
