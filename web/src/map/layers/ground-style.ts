import type { LayerSpecification } from 'maplibre-gl';
import { palettes } from '../palette.ts';
import type { StyleState } from './style-state.ts';

/**
 * The neighbours' land ends at 60° E and 58° N. Beyond lies land as well, so that wide windows show no edge: only as far
 * as the map can be moved, and over the outline along the cut.
 */
export const landBeyond: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [20, 25.5],
      [60.1, 25.35],
      [60.1, 57.9],
      [137.5, 57.9],
      [142, 59.4],
      [155, 59.6],
      [163, 61],
      [170, 61],
      [170, 75],
      [20, 75],
      [20, 25.5],
    ],
  ],
};

/** Water, and the land of the neighbours. */
export function groundLayers({ theme }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    {
      id: 'world',
      type: 'fill',
      source: 'world',
      paint: { 'fill-color': palette.land, 'fill-outline-color': palette.landLine },
    },
    { id: 'beyond', type: 'fill', source: 'beyond', paint: { 'fill-color': palette.land } },
  ];
}
