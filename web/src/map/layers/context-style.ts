import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

/** Beside the seat they belong to, zones to the left and events to the right, so that a node hides neither. */
function beside(right: number, down: number): ExpressionSpecification {
  return ['match', ['get', 'kind'], 'zone', ['literal', [-right, -down]], ['literal', [right, -down]]];
}

const markOffset = beside(13, 12);

/** Zones and events of the transfers: small marks with their number, and the one selected or pointed at once more, larger. */
export function contextLayers({ theme, selected, hovered }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  const targets = [selected, hovered].flatMap((target) =>
    target?.startsWith('context:') ? target.slice('context:'.length) : [],
  );
  const layout = {
    'icon-image': ['get', 'icon'] satisfies ExpressionSpecification,
    'icon-offset': markOffset,
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
    'text-font': [labelFont],
    'text-size': 10.5,
    'text-offset': beside(2.2, 1.15),
    'text-allow-overlap': true,
    'text-padding': 0,
  } satisfies LayerSpecification['layout'];
  const paint = { 'text-color': palette.branch, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 };
  return [
    { id: 'context', type: 'symbol', source: 'context', layout: { ...layout, 'icon-size': 1 }, paint },
    {
      id: 'context-raised',
      type: 'symbol',
      source: 'context',
      filter: ['in', ['get', 'id'], ['literal', targets]],
      layout: { ...layout, 'icon-size': 1.25 },
      paint,
    },
  ];
}

/** Unseen symbols as large as the marks: names below them in the style keep clear. */
export function contextRoomLayers({ view }: StyleState): LayerSpecification[] {
  return [
    {
      id: 'context-room',
      type: 'symbol',
      source: 'context',
      layout: {
        visibility: visibilityOf(view === 'transfers'),
        'icon-image': 'blank',
        'icon-offset': markOffset,
        'icon-allow-overlap': true,
      },
    },
  ];
}
