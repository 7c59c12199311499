import type { LayerSpecification } from 'maplibre-gl';
import { palettes } from '../palette.ts';
import type { StyleState } from './style-state.ts';

/** The ten-dash line: part of every picture. */
export function dashLineLayers({ theme }: StyleState): LayerSpecification[] {
  return [
    {
      id: 'dash-line',
      type: 'line',
      source: 'dash-line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palettes[theme].dashLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.6, 7, 3],
      },
    },
  ];
}
