import type { TiledId } from './tile-source.ts';

type Layer = { id: string; type: string; source: string; 'source-layer': string; paint: Record<string, unknown> };

const teal = '#0E6873';
const line = '#A3B4BD';

/** Regions as outlines over a light ground, points as circles; a joined mark grows with its count. */
function layersOf(id: TiledId): Layer[] {
  const at = { source: id, 'source-layer': id };
  if (id === 'clusters' || id === 'branches') {
    const radius = id === 'branches' ? ['+', 3, ['ln', ['max', 1, ['coalesce', ['get', 'count'], 1]]]] : 5;
    const paint = {
      'circle-radius': radius,
      'circle-color': teal,
      'circle-stroke-color': '#FFFFFF',
      'circle-stroke-width': 1,
    };
    return [{ id, type: 'circle', ...at, paint }];
  }
  return [
    { id: `${id}-ground`, type: 'fill', ...at, paint: { 'fill-color': '#FCFCFA' } },
    { id: `${id}-outline`, type: 'line', ...at, paint: { 'line-color': line, 'line-width': 1 } },
  ];
}

/** A style of the tiles of a collection for MapLibre, OpenLayers or QGIS; it needs no font and no icon. */
export function describeStyle(id: TiledId, publicUrl: string) {
  return {
    version: 8 as const,
    name: id,
    sources: { [id]: { type: 'vector', url: `${publicUrl}/api/collections/${id}/tiles/WebMercatorQuad?f=tilejson` } },
    layers: layersOf(id),
  };
}
