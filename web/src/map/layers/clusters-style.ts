import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { slotOffsets } from '../spread.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

/** Size of marks by zoom, as a share of the mark's box. */
const size: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  2,
  0.5,
  3.4,
  0.72,
  4.5,
  0.84,
  6.5,
  1,
  10,
  1.15,
];

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

function clusterIdOf(target: string | null): string {
  return target?.startsWith('cluster:') ? target.slice('cluster:'.length) : '';
}

function ringLayer({ view, theme }: StyleState, id: string, clusterId: string): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'clusters',
    filter: ['==', ['get', 'id'], clusterId],
    layout: {
      ...layout,
      visibility: visibilityOf(view !== 'transfers' && clusterId !== ''),
      'icon-image': ['concat', `${id}|${theme}|`, ['get', 'kind']],
      'icon-ignore-placement': true,
    },
  };
}

/** Cluster marks; above them once more the one selected and the one pointed at, each in its ring. */
export function clusterLayers(state: StyleState): LayerSpecification[] {
  const visibility = visibilityOf(state.view !== 'transfers');
  const [selected, hovered] = [clusterIdOf(state.selected), clusterIdOf(state.hovered)];
  return [
    { id: 'clusters', type: 'symbol', source: 'clusters', layout: { ...layout, visibility } },
    ringLayer(state, 'cluster-hovered', hovered),
    ringLayer(state, 'cluster-selected', selected),
    {
      id: 'clusters-raised',
      type: 'symbol',
      source: 'clusters',
      filter: ['in', ['get', 'id'], ['literal', [selected, hovered]]],
      layout: { ...layout, visibility, 'icon-ignore-placement': true },
    },
  ];
}
