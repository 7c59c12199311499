import topojsonClient from 'topojson-client';
import topojsonServer from 'topojson-server';
import { toGeometry } from './geometry.mjs';
import { tidyPolygons } from './rings.mjs';

/** Units of an upper level from the arcs of the lower: no geometry is computed, so every upper edge is a lower edge. */
export function mergeUp(features, keyOf) {
  const topology = topojsonServer.topology({ units: { type: 'FeatureCollection', features } });
  const groups = new Map();
  for (const unit of topology.objects.units.geometries) {
    const key = keyOf(unit.properties.adcode);
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([adcode, units]) => {
      const { coordinates } = topojsonClient.merge(topology, units);
      return { type: 'Feature', properties: { adcode }, geometry: toGeometry(tidyPolygons(coordinates)) };
    });
}
