import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { contextOffset } from '../context-mark.ts';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

function beside(aside: number, above: number): ExpressionSpecification {
  return ['match', ['get', 'kind'], 'zone', ['literal', [-aside, -above]], ['literal', [aside, -above]]];
}

/** Offsets grow with the icon: a larger one is to stand at the same point. */
function offsetAt(size: number): ExpressionSpecification {
  return beside(contextOffset.aside / size, contextOffset.above / size);
}

const raisedSize = 1.3;
/** Names may come as near as the stroke itself. */
const roomSize = 0.6;

/** Zones and events of the transfers: small marks with their number, and the one selected or pointed at once more, larger. */
export function contextLayers({ theme, selected, hovered }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  const targets = [selected, hovered].flatMap((target) =>
    target?.startsWith('context:') ? target.slice('context:'.length) : [],
  );
  const layout = {
    'icon-image': ['get', 'icon'] satisfies ExpressionSpecification,
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
    'text-font': [labelFont],
    'text-size': 10.5,
    'text-offset': beside(2.1, 1.35),
    'text-allow-overlap': true,
    'text-padding': 0,
  } satisfies LayerSpecification['layout'];
  const paint = { 'text-color': palette.branch, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 };
  return [
    { id: 'context', type: 'symbol', source: 'context', layout: { ...layout, 'icon-offset': offsetAt(1) }, paint },
    {
      id: 'context-raised',
      type: 'symbol',
      source: 'context',
      filter: ['in', ['get', 'id'], ['literal', targets]],
      layout: { ...layout, 'icon-size': raisedSize, 'icon-offset': offsetAt(raisedSize) },
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
        'icon-size': roomSize,
        'icon-padding': 0,
        'icon-offset': offsetAt(roomSize),
        'icon-allow-overlap': true,
      },
    },
  ];
}
