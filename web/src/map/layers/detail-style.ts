import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { palettes, verdictColours } from '../palette.ts';
import type { StyleState } from './style-state.ts';

/** Discs of uncertain positions and lines from the selected cluster's places to the branches in reach. */
export function detailLayers({ theme }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  const colours = verdictColours[theme];
  const isMember: ExpressionSpecification = ['==', ['get', 'role'], 'member'];
  const discColour: ExpressionSpecification = ['case', isMember, colours.certain.stroke, palette.branch];
  return [
    {
      id: 'discs-fill',
      type: 'fill',
      source: 'discs',
      paint: { 'fill-color': discColour, 'fill-opacity': ['case', isMember, 0.1, 0.07] },
    },
    {
      id: 'discs-line',
      type: 'line',
      source: 'discs',
      paint: { 'line-color': discColour, 'line-width': 1, 'line-opacity': 0.5, 'line-dasharray': [3, 2] },
    },
    {
      id: 'links',
      type: 'line',
      source: 'links',
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': ['match', ['get', 'verdict'], 'certain', colours.certain.stroke, colours.possible.stroke],
        'line-width': ['match', ['get', 'verdict'], 'certain', 1.8, 1.2],
        'line-opacity': ['match', ['get', 'verdict'], 'certain', 0.85, 0.6],
      },
    },
    {
      id: 'members',
      type: 'circle',
      source: 'members',
      paint: {
        'circle-radius': 3,
        'circle-color': colours.certain.stroke,
        'circle-stroke-color': palette.casing,
        'circle-stroke-width': 1.4,
      },
    },
  ];
}
