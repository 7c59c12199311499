import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

/** The end places of flows, and an unseen wide line over each curve for pointing at it. */
export function flowLayers({ theme, view }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  const visibility = visibilityOf(view === 'transfers');
  const isDestination: ExpressionSpecification = ['==', ['get', 'role'], 'destination'];
  return [
    {
      id: 'flow-targets',
      type: 'line',
      source: 'flow-curves',
      layout: { visibility, 'line-cap': 'round' },
      paint: { 'line-color': '#000000', 'line-width': 14, 'line-opacity': 0 },
    },
    {
      id: 'flow-ends',
      type: 'circle',
      source: 'flow-ends',
      layout: { visibility, 'circle-sort-key': ['-', 0, ['get', 'radius']] },
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': ['case', isDestination, palette.flowDestination, palette.flowOrigin],
        'circle-opacity': 0.94,
        'circle-stroke-color': palette.casing,
        'circle-stroke-width': 1.4,
      },
    },
  ];
}

/** Unseen symbols as large as the end places: labels below them in the style keep clear. */
export function flowRoomLayers({ view }: StyleState): LayerSpecification[] {
  const sources = ['flow-ends', 'flow-nodes'] as const;
  return sources.map((source) => ({
    id: `${source}-room`,
    type: 'symbol',
    source,
    layout: {
      visibility: visibilityOf(view === 'transfers'),
      'icon-image': 'blank',
      'icon-size': ['/', ['get', 'radius'], 8],
      'icon-allow-overlap': true,
      'icon-padding': 1,
    },
  }));
}

const nameSize = 13;

/** The names of the two ends of the flow pointed at or selected, above everything that could hide them. */
export function flowNameLayers({ theme, view }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  return [
    {
      id: 'flow-names',
      type: 'symbol',
      source: 'flow-names',
      layout: {
        visibility: visibilityOf(view === 'transfers'),
        'text-field': ['get', 'name'],
        'text-font': [labelFont],
        'text-size': nameSize,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': ['/', ['+', ['get', 'radius'], 5], nameSize],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.highlight, 'text-halo-color': palette.casing, 'text-halo-width': 2 },
    },
  ];
}
