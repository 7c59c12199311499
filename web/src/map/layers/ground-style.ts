import type { LayerSpecification } from 'maplibre-gl';
import { palettes } from '../palette.ts';
import type { StyleState } from './style-state.ts';

/**
 * The neighbours' land ends at 60° E and 58° N. Beyond lies land as well, so that wide windows show no edge: only as far
 * as the map can be moved.
 */
export const landBeyond: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [54, 25.6],
      [60.02, 25.4],
      [60.02, 57.98],
      [138, 57.98],
      [142, 59.4],
      [155, 59.6],
      [163, 61],
      [170, 61],
      [170, 75],
      [20, 75],
      [20, 47],
      [53, 46.5],
      [53, 37],
      [50, 30],
      [54, 25.6],
    ],
  ],
};

/** Water, and the land of the neighbours. */
export function groundLayers({ theme }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    { id: 'beyond', type: 'fill', source: 'beyond', paint: { 'fill-color': palette.land } },
    {
      id: 'world',
      type: 'fill',
      source: 'world',
      paint: { 'fill-color': palette.land, 'fill-outline-color': palette.landLine },
    },
  ];
}
