import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { palettes, type Theme, verdictColours } from '../palette.ts';
import type { StyleState } from './style-state.ts';

function discLayers(theme: Theme): LayerSpecification[] {
  const isMember: ExpressionSpecification = ['==', ['get', 'role'], 'member'];
  const colour: ExpressionSpecification = [
    'case',
    isMember,
    verdictColours[theme].certain.stroke,
    palettes[theme].branch,
  ];
  return [
    {
      id: 'discs-fill',
      type: 'fill',
      source: 'discs',
      paint: { 'fill-color': colour, 'fill-opacity': ['case', isMember, 0.1, 0.07] },
    },
    {
      id: 'discs-line',
      type: 'line',
      source: 'discs',
      paint: { 'line-color': colour, 'line-width': 1, 'line-opacity': 0.5, 'line-dasharray': [3, 2] },
    },
  ];
}

function linkLayer(theme: Theme): LayerSpecification {
  const { certain, possible } = verdictColours[theme];
  return {
    id: 'links',
    type: 'line',
    source: 'links',
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': ['match', ['get', 'verdict'], 'certain', certain.stroke, possible.stroke],
      'line-width': ['match', ['get', 'verdict'], 'certain', 1.8, 1.2],
      'line-opacity': ['match', ['get', 'verdict'], 'certain', 0.85, 0.6],
    },
  };
}

function memberLayer(theme: Theme): LayerSpecification {
  return {
    id: 'members',
    type: 'circle',
    source: 'members',
    paint: {
      'circle-radius': 3,
      'circle-color': verdictColours[theme].certain.stroke,
      'circle-stroke-color': palettes[theme].casing,
      'circle-stroke-width': 1.4,
    },
  };
}

/** Discs of uncertain positions, lines from the selected cluster's places to the branches in reach, and the places. */
export function detailLayers({ theme }: StyleState): LayerSpecification[] {
  return [...discLayers(theme), linkLayer(theme), memberLayer(theme)];
}
