import type { LayerSpecification } from 'maplibre-gl';
import { palettes, type Theme } from '../palette.ts';
import type { StyleState } from './style-state.ts';

function lineLayer(theme: Theme): LayerSpecification {
  const { highlight, flowDestination } = palettes[theme];
  return {
    id: 'preview-lines',
    type: 'line',
    source: 'preview-lines',
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': ['match', ['get', 'role'], 'shift', highlight, flowDestination],
      'line-width': ['match', ['get', 'role'], 'shift', 1.4, 1.2],
      'line-opacity': ['match', ['get', 'role'], 'shift', 0.8, 0.45],
      'line-dasharray': [2, 1.6],
    },
  };
}

function beforeLayer(theme: Theme): LayerSpecification {
  const { branch, casing } = palettes[theme];
  return {
    id: 'preview-before',
    type: 'circle',
    source: 'preview',
    filter: ['==', ['get', 'role'], 'before'],
    paint: {
      'circle-radius': 4.5,
      'circle-color': casing,
      'circle-stroke-color': branch,
      'circle-stroke-width': 1.4,
      'circle-stroke-opacity': 0.8,
    },
  };
}

function hoveredLayer(theme: Theme): LayerSpecification {
  return {
    id: 'preview-hovered',
    type: 'circle',
    source: 'preview',
    filter: ['==', ['get', 'isHovered'], true],
    paint: {
      'circle-radius': 12,
      'circle-color': 'transparent',
      'circle-stroke-color': palettes[theme].highlight,
      'circle-stroke-width': 2,
    },
  };
}

function rowLayer(theme: Theme): LayerSpecification {
  return {
    id: 'preview-rows',
    type: 'symbol',
    source: 'preview',
    filter: ['==', ['get', 'role'], 'row'],
    layout: {
      'icon-image': ['concat', `row|${theme}|`, ['get', 'outcome']],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 1],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['match', ['get', 'outcome'], 'good', 0, 'duplicate', 1, 2],
    },
  };
}

/** Rows of a list that is not imported yet: lines of shifts and flows, the points before a shift, the rows themselves. */
export function previewLayers({ theme }: StyleState): LayerSpecification[] {
  return [lineLayer(theme), beforeLayer(theme), hoveredLayer(theme), rowLayer(theme)];
}
