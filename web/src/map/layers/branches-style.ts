import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

/** Branches at one point: a clustered tile feature says how many, a single one says nothing. */
export const branchCount: ExpressionSpecification = ['coalesce', ['get', 'count'], ['get', 'point_count'], 1];

/** Pixels, right and down. */
const beside: [number, number] = [8, 9];

/** Small square pips with a white tick; where several share a point, one pip with their number. */
export function branchLayers({ theme, showsBranches }: StyleState): LayerSpecification[] {
  const palette = palettes[theme];
  return [
    {
      id: 'branches',
      type: 'symbol',
      source: 'branches',
      'source-layer': 'branches',
      layout: {
        visibility: visibilityOf(showsBranches),
        'icon-image': ['case', ['>', branchCount, 1], `pip-many|${theme}`, `pip-one|${theme}`],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.72, 6, 0.9, 10, 1.1],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['case', ['>', branchCount, 1], ['to-string', branchCount], ''],
        'text-font': [labelFont],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 8.5, 6, 10, 10, 12],
        'text-allow-overlap': true,
        'text-padding': 0,
      },
      // At the corner of the cluster mark that stands on the same seat, so that neither hides the other.
      paint: { 'text-color': palette.casing, 'icon-translate': beside, 'text-translate': beside },
    },
  ];
}
