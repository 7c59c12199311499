import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import type { StyleState } from './style-state.ts';

/** Beside the seat they belong to, zones to the left and events to the right, so that a node hides neither. */
const sideways: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  'zone',
  ['literal', [-11, -11]],
  ['literal', [11, -11]],
];
const numberBeside: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  'zone',
  ['literal', [-2.1, -1.5]],
  ['literal', [2.1, -1.5]],
];

/** Zones and events of the transfers: small marks with their number, and the one selected or pointed at once more, larger. */
export function contextLayers({ theme, selected, hovered }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  const targets = [selected, hovered].flatMap((target) =>
    target?.startsWith('context:') ? target.slice('context:'.length) : [],
  );
  const layout = {
    'icon-image': ['get', 'icon'] satisfies ExpressionSpecification,
    'icon-offset': sideways,
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
    'text-font': [labelFont],
    'text-size': 10.5,
    'text-offset': numberBeside,
    'text-allow-overlap': true,
    'text-padding': 0,
  } satisfies LayerSpecification['layout'];
  const paint = { 'text-color': palette.branch, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 };
  return [
    { id: 'context', type: 'symbol', source: 'context', layout: { ...layout, 'icon-size': 0.85 }, paint },
    {
      id: 'context-raised',
      type: 'symbol',
      source: 'context',
      filter: ['in', ['get', 'id'], ['literal', targets]],
      layout: { ...layout, 'icon-size': 1.2 },
      paint,
    },
  ];
}
