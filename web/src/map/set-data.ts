import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { OwnSource } from './map-style.ts';

/** Puts features into one of the map's own sources. */
export function setData(map: MapLibre, source: OwnSource, features: readonly GeoJSON.Feature[]): void {
  map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features: [...features] });
}
