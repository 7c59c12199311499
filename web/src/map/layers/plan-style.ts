import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { planColours } from './plan-mark.tsx';
import type { StyleState } from './style-state.ts';

const textPixels = 13;
/** From the tip to the middle of the head, in the height of the text. */
const headAbove = 24 / textPixels;

function siteIdOf(target: string | null): string {
  return target?.startsWith('site:') ? target.slice('site:'.length) : '';
}

/** Sizes by zoom, larger for the site selected or pointed at. */
function sizes(unit: number, ids: readonly string[]): ExpressionSpecification {
  const at = (share: number): ExpressionSpecification => [
    'case',
    ['in', ['get', 'id'], ['literal', [...ids]]],
    share * unit * 1.2,
    share * unit,
  ];
  return ['interpolate', ['linear'], ['zoom'], 3, at(0.72), 5, at(0.86), 8, at(1)];
}

function groundLayers(fill: string, raised: readonly string[]): LayerSpecification[] {
  const isRaised: ExpressionSpecification = ['in', ['get', 'site'], ['literal', [...raised]]];
  return [
    {
      id: 'plan-reach-fill',
      type: 'fill',
      source: 'plan-reach',
      paint: { 'fill-color': fill, 'fill-opacity': 0.08 },
    },
    {
      id: 'plan-reach-line',
      type: 'line',
      source: 'plan-reach',
      paint: { 'line-color': fill, 'line-width': 1.2, 'line-opacity': 0.7, 'line-dasharray': [4, 2] },
    },
    {
      id: 'plan-links',
      type: 'line',
      source: 'plan-links',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': fill,
        'line-width': ['case', isRaised, 2, 1.1],
        'line-opacity': ['case', isRaised, 0.95, 0.6],
      },
    },
  ];
}

function markLayer(theme: StyleState['theme'], raised: readonly string[]): LayerSpecification {
  const { fill, ink } = planColours[theme];
  return {
    id: 'plan-sites',
    type: 'symbol',
    source: 'plan-sites',
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-anchor': 'bottom',
      'icon-size': sizes(1, raised),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': ['get', 'rank'],
      'text-font': [labelFont],
      'text-size': sizes(textPixels, raised),
      'text-offset': [0, -headAbove],
      'text-allow-overlap': true,
      'text-padding': 0,
      // The first of the plan lie on top.
      'symbol-sort-key': ['get', 'order'],
    },
    paint: { 'text-color': ['case', ['get', 'isHollow'], fill, ink] },
  };
}

/** Planned sites: the disc of the reach, thin lines to the clusters newly covered, and the numbered marks above all. */
export function planLayers({ theme, selected, hovered }: StyleState): LayerSpecification[] {
  const raised = [siteIdOf(selected), siteIdOf(hovered)].filter((id) => id !== '');
  return [...groundLayers(planColours[theme].fill, raised), markLayer(theme, raised)];
}
