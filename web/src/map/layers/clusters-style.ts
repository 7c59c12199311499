import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { slotOffsets } from '../spread.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

/** Size of marks by zoom, as a share of the mark's box. */
const size: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 3, 0.7, 4.5, 0.84, 6.5, 1, 10, 1.15];

/** Pixels between the centres of marks that share a point, at size 1: they touch but do not hide each other. */
const spacing = 17;
const mostAtOnePoint = 61;

function offsetBySlot(): ExpressionSpecification {
  const offsets = [...slotOffsets(spacing, mostAtOnePoint)];
  const cases = offsets.flatMap(([slot, [right, down]]) => [slot, ['literal', [right, down]]]);
  // The branches of a match are a flat list, which its type cannot say.
  return JSON.parse(JSON.stringify(['match', ['get', 'slot'], ...cases, ['literal', [0, 0]]]));
}

const layout: NonNullable<SymbolLayerSpecification['layout']> = {
  'icon-image': ['get', 'icon'],
  'icon-size': size,
  'icon-offset': offsetBySlot(),
  'icon-allow-overlap': true,
  'icon-padding': 0,
  'symbol-sort-key': ['get', 'order'],
  'symbol-z-order': 'source',
};

function ringLayer(state: StyleState, id: string, target: string | null): LayerSpecification {
  const clusterId = target?.startsWith('cluster:') ? target.slice('cluster:'.length) : '';
  return {
    id,
    type: 'symbol',
    source: 'clusters',
    filter: ['==', ['get', 'id'], clusterId],
    layout: {
      ...layout,
      visibility: visibilityOf(state.view !== 'transfers' && clusterId !== ''),
      'icon-image': ['concat', `${id}|${state.theme}|`, ['get', 'kind']],
      'icon-ignore-placement': true,
    },
  };
}

/** Cluster marks, with a ring about the one pointed at and the one selected. */
export function clusterLayers(state: StyleState): LayerSpecification[] {
  return [
    ringLayer(state, 'cluster-selected', state.selected),
    ringLayer(state, 'cluster-hovered', state.hovered),
    {
      id: 'clusters',
      type: 'symbol',
      source: 'clusters',
      layout: { ...layout, visibility: visibilityOf(state.view !== 'transfers') },
    },
  ];
}
