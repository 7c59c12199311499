import type { LayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import type { StyleState } from './style-state.ts';

/** Near marks join on small scales, as those of the branch tiles do. */
export const ownBranchSource = {
  cluster: true,
  clusterRadius: 16,
  clusterMaxZoom: 10,
  clusterProperties: { count: ['+', ['get', 'count']], specialised: ['+', ['get', 'specialised']] },
} as const;

/** Branches of the user's own list: the pips of branches, with a tick where one is specialised, or with their number. */
export function ownBranchLayers({ theme }: StyleState): LayerSpecification[] {
  return [
    {
      id: 'own-branches',
      type: 'symbol',
      source: 'own-branches',
      layout: {
        'icon-image': [
          'case',
          ['>', ['get', 'count'], 1],
          `pip-many|${theme}`,
          ['>', ['get', 'specialised'], 0],
          `pip-one|${theme}`,
          `pip-plain|${theme}`,
        ],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 6, 0.8, 10, 1.1],
        // At a seat the mark of a cluster would hide it.
        'icon-offset': ['case', ['==', ['get', 'isAtSeat'], true], ['literal', [9, 10]], ['literal', [0, 0]]],
        'text-offset': ['case', ['==', ['get', 'isAtSeat'], true], ['literal', [0.82, 0.95]], ['literal', [0, 0]]],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
        'text-font': [labelFont],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 7.5, 6, 9.5, 10, 12],
        'text-allow-overlap': true,
        'text-padding': 0,
      },
      paint: { 'text-color': palettes[theme].casing },
    },
  ];
}
