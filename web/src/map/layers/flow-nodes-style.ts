import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

const radius: ExpressionSpecification = ['get', 'radius'];
const ringPixels = 2.2;
const nameSize = 12;

function placeIdOf(target: string | null): string {
  return target?.startsWith('place:') ? target.slice('place:'.length) : '';
}

/** The nodes that flows meet at: a casing, the circle with its ring, a dot within those that are even. */
export function flowNodeLayers({ theme, view, selected, hovered }: StyleState): LayerSpecification[] {
  const { casing, highlight } = palettes[theme];
  const isSelected: ExpressionSpecification = ['==', ['get', 'id'], placeIdOf(selected)];
  const isHovered: ExpressionSpecification = ['==', ['get', 'id'], placeIdOf(hovered)];
  const circle = { type: 'circle', source: 'flow-nodes' } as const;
  // Large ones are drawn first, so that they hide no small one.
  const sortKey: ExpressionSpecification = ['-', 0, radius];
  const layout = { visibility: visibilityOf(view === 'transfers'), 'circle-sort-key': sortKey };
  return [
    {
      ...{ ...circle, id: 'flow-nodes-casing' },
      layout,
      paint: {
        'circle-radius': ['+', radius, ['case', isSelected, 2.6, isHovered, 2.2, 1.4]],
        'circle-color': ['case', ['any', isSelected, isHovered], highlight, casing],
        'circle-opacity': ['case', isSelected, 1, 0.9],
      },
    },
    {
      ...{ ...circle, id: 'flow-nodes' },
      layout,
      paint: {
        'circle-radius': ['-', radius, ringPixels],
        'circle-color': ['get', 'fill'],
        'circle-stroke-color': ['get', 'stroke'],
        'circle-stroke-width': ringPixels,
      },
    },
    {
      ...{ ...circle, id: 'flow-nodes-core' },
      layout,
      paint: { 'circle-radius': ['*', radius, 0.3], 'circle-color': ['get', 'core'] },
    },
  ];
}

/** Names of the largest nodes that fit, beside their circles. */
export function flowNodeNameLayers({ theme, view }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  return [
    {
      id: 'flow-node-names',
      type: 'symbol',
      source: 'flow-nodes',
      layout: {
        visibility: visibilityOf(view === 'transfers'),
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
        'text-field': ['get', 'name'],
        'text-font': [labelFont],
        'text-size': nameSize,
        'text-variable-anchor': ['right', 'left', 'bottom', 'top'],
        'text-radial-offset': ['/', ['+', radius, 4], nameSize],
        'text-justify': 'auto',
        'text-padding': 1,
      },
      paint: { 'text-color': palette.highlight, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    },
  ];
}
