import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { type StyleState, visibilityOf } from './style-state.ts';

/** Size of marks by zoom, as a share of the mark's box. */
const sizes = [
  [2, 0.5],
  [3.4, 0.72],
  [4.5, 0.84],
  [6.5, 1],
  [10, 1.15],
] as const;

/** Pixels between the centres of marks that share a point, at size 1: they touch but do not hide each other. */
const spacingAtFullSize = 17;

const size: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...sizes.flatMap(([zoom, share]): [number, ExpressionSpecification] => [zoom, ['*', share, ['get', 'scale']]]),
];

/** Pixels that one mark takes at a zoom. */
export function markSpacing(zoom: number): number {
  const above = sizes.findIndex(([stop]) => stop > zoom);
  const [lastZoom, lastSize] = sizes[above === -1 ? sizes.length - 1 : Math.max(0, above - 1)] ?? sizes[0];
  const [nextZoom, nextSize] = sizes[above] ?? [lastZoom, lastSize];
  const share = nextZoom > lastZoom ? Math.max(0, zoom - lastZoom) / (nextZoom - lastZoom) : 0;
  return spacingAtFullSize * (lastSize + (nextSize - lastSize) * share);
}

const layout: NonNullable<SymbolLayerSpecification['layout']> = {
  'icon-image': ['get', 'icon'],
  'icon-size': size,
  'icon-allow-overlap': true,
  'icon-padding': 0,
  'symbol-sort-key': ['get', 'order'],
  'symbol-z-order': 'source',
};

function clusterIdOf(target: string | null): string {
  return target?.startsWith('cluster:') ? target.slice('cluster:'.length) : '';
}

function ringLayer({ view, theme }: StyleState, id: string, clusterIds: readonly string[]): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'clusters',
    filter: ['in', ['get', 'id'], ['literal', [...clusterIds]]],
    layout: {
      ...layout,
      visibility: visibilityOf(view !== 'transfers' && clusterIds.some((each) => each !== '')),
      'icon-image': ['concat', `${id}|${theme}|`, ['get', 'kind']],
      'icon-ignore-placement': true,
    },
  };
}

/** Cluster marks; above them once more those lit up, the one selected and the one pointed at, each in its ring. */
export function clusterLayers(state: StyleState): LayerSpecification[] {
  const visibility = visibilityOf(state.view !== 'transfers');
  const [selected, hovered] = [clusterIdOf(state.selected), clusterIdOf(state.hovered)];
  return [
    { id: 'clusters', type: 'symbol', source: 'clusters', layout: { ...layout, visibility } },
    ringLayer(state, 'cluster-lit', state.lit),
    ringLayer(state, 'cluster-hovered', [hovered]),
    ringLayer(state, 'cluster-selected', [selected]),
    {
      id: 'clusters-raised',
      type: 'symbol',
      source: 'clusters',
      filter: ['in', ['get', 'id'], ['literal', [...state.lit, selected, hovered]]],
      layout: { ...layout, visibility, 'icon-ignore-placement': true },
    },
  ];
}
