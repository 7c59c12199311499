import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibre, PointLike } from 'maplibre-gl';

/** Sets the data of the sources behind some layers anew, as they are. */
function renew(map: MapLibre, layers: readonly string[]): void {
  const ids = new Set(layers.map((layer) => map.getLayer(layer)?.source));
  for (const id of ids) {
    const source = id === undefined ? undefined : map.getSource<GeoJSONSource>(id);
    if (source?.type === 'geojson') void source.getData().then((data) => source.setData(data));
  }
}

/**
 * The features of some layers that are drawn at a place, or everywhere; null where that cannot be said for the moment.
 *
 * When a source changes twice while one of its tiles is still being made, MapLibre (6.17) may keep the data of the one
 * change with the index of the other, and throws whenever it is asked. Both are made anew then, and drawn again.
 */
export function drawnFeatures(
  map: MapLibre,
  layers: readonly string[],
  place?: PointLike | [PointLike, PointLike],
): MapGeoJSONFeature[] | null {
  try {
    return map.queryRenderedFeatures(place, { layers: [...layers] });
  } catch {
    renew(map, layers);
    return null;
  }
}
