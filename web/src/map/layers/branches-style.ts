import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import { type StyleState, visibilityOf } from './style-state.ts';

/** Branches at one point: a clustered tile feature says how many, a single one says nothing. */
export const branchCount: ExpressionSpecification = ['coalesce', ['get', 'count'], ['get', 'point_count'], 1];

/** The kinds of specialities that a mark of the branch tiles counts. */
export const specialityKinds = [
  'science-technology',
  'inclusive-micro',
  'green',
  'culture',
  'advanced-manufacturing',
  'industry',
] as const;

/** Specialities among the branches of a point; a source that does not count them holds specialised branches alone. */
const specialityCount: ExpressionSpecification = [
  'case',
  ['has', 'science-technology'],
  ['+', ...specialityKinds.map((kind): ExpressionSpecification => ['coalesce', ['get', kind], 0])],
  1,
];

type Offset = ExpressionSpecification | [number, number];

type PipOffset = { readonly icon: Offset; readonly text: Offset };

/** At the corner of the cluster mark that stands on the same seat, so that neither hides the other. */
const beside: PipOffset = { icon: [9, 10], text: [0.82, 0.95] };

/** Pips at the end of a link line stand on their place, but for those at a member place's own seat. */
const besideMember: PipOffset = {
  icon: ['case', ['get', 'isAtMember'], ['literal', [9, 10]], ['literal', [0, 0]]],
  text: ['case', ['get', 'isAtMember'], ['literal', [0.82, 0.95]], ['literal', [0, 0]]],
};

type PipPlan = {
  readonly id: string;
  readonly isVisible: boolean;
  readonly from: { source: string; 'source-layer'?: string };
  readonly offset: PipOffset;
};

const fitted = (size: number): ExpressionSpecification => ['case', ['>', branchCount, 99], size * 0.78, size];

function pipLayer({ id, isVisible, from, offset }: PipPlan, theme: StyleState['theme']): LayerSpecification {
  return {
    id,
    type: 'symbol',
    ...from,
    layout: {
      visibility: visibilityOf(isVisible),
      'icon-image': [
        'case',
        ['>', branchCount, 1],
        `pip-many|${theme}`,
        ['>', specialityCount, 0],
        `pip-one|${theme}`,
        `pip-plain|${theme}`,
      ],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.72, 6, 0.9, 10, 1.1],
      'icon-offset': offset.icon,
      'text-offset': offset.text,
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': ['case', ['>', branchCount, 1], ['to-string', branchCount], ''],
      'text-font': [labelFont],
      // Three figures are to stand inside the pip as well.
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, fitted(8.5), 6, fitted(10), 10, fitted(12)],
      'text-allow-overlap': true,
      'text-padding': 0,
    },
    paint: { 'text-color': palettes[theme].casing },
  };
}

/** Small square pips, a white tick on specialised ones; where several share a point, one pip with their number. */
export function branchLayers({ theme, showsBranches }: StyleState): LayerSpecification[] {
  const all = { source: 'branches', 'source-layer': 'branches' };
  return [
    pipLayer({ id: 'branches', isVisible: showsBranches, from: all, offset: beside }, theme),
    // Those in reach of the selected cluster show even where the others do not.
    pipLayer(
      { id: 'linked-branches', isVisible: !showsBranches, from: { source: 'linked' }, offset: besideMember },
      theme,
    ),
  ];
}
