import { greatCircleKilometers } from '../geo/great-circle.ts';
import type { Layer } from './layer.ts';
import type { Network } from './network.ts';
import { bandOf, type DistanceBand, insideBand, verdictOf } from './verdict.ts';

/** A place that wants to be reached: a member place of a cluster, at its seat. Degrees, WGS 84. */
export interface Place {
  adcode: string;
  longitude: number;
  latitude: number;
}

/** The sites that reach a place, certainly or possibly, with the distance band of each. */
export interface Reached {
  certain: ReadonlyMap<number, DistanceBand>;
  possible: ReadonlyMap<number, DistanceBand>;
}

/** Every site of the network within reach of a place, whatever its branches are good for. */
export function reachedSites(network: Network, place: Place, reachKilometers: number): Reached {
  const certain = new Map<number, DistanceBand>();
  const possible = new Map<number, DistanceBand>();
  for (const site of network.sitesByAdcode.get(place.adcode) ?? []) certain.set(site, insideBand);
  for (const { maximumRadius, index } of network.bands) {
    for (const site of index.near(place.longitude, place.latitude, reachKilometers + maximumRadius)) {
      if (certain.has(site)) continue;
      const band = siteBand(network, place, site);
      const verdict = verdictOf(band, reachKilometers);
      if (verdict === 'certain') certain.set(site, band);
      if (verdict === 'possible') possible.set(site, band);
    }
  }
  return { certain, possible };
}

/** The nearest site of a layer, by distance to its known point; one inside the place's own unit comes first. */
export function nearestSite(network: Network, layer: Layer, place: Place): { site: number; band: DistanceBand } | null {
  const inside = network.sitesByAdcode.get(place.adcode)?.find((site) => (layer.counts[site] ?? 0) > 0);
  if (inside !== undefined) return { site: inside, band: insideBand };
  const site = layer.index.nearest(place.longitude, place.latitude);
  return site === null ? null : { site, band: siteBand(network, place, site) };
}

function siteBand(network: Network, place: Place, site: number): DistanceBand {
  const longitude = network.longitudes[site] ?? 0;
  const latitude = network.latitudes[site] ?? 0;
  const estimate = greatCircleKilometers(place.longitude, place.latitude, longitude, latitude);
  return bandOf(estimate, network.radii[site] ?? 0);
}
