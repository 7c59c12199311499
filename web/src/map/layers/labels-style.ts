import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { labelFont } from '../font-faces.ts';
import { palettes } from '../palette.ts';
import type { StyleState } from './style-state.ts';

type LabelPlan = {
  readonly level: 'provinces' | 'prefectures' | 'counties';
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly sizes: readonly [atMinimum: number, atMaximum: number];
};

const plans: readonly LabelPlan[] = [
  { level: 'counties', minzoom: 8, maxzoom: 24, sizes: [11, 13] },
  { level: 'prefectures', minzoom: 5.4, maxzoom: 11, sizes: [11, 14.5] },
  { level: 'provinces', minzoom: 2, maxzoom: 7.2, sizes: [10.5, 16] },
];

/** Where a name may stand: on its place or close by; in ems, right and down. */
const near: readonly (string | [number, number])[] = [
  ...['center', at(0, 0), 'left', at(1.1, 0), 'right', at(-1.1, 0), 'top', at(0, 0.9), 'bottom', at(0, -0.9)],
];

/** Names of cities may also stand past the marks about the seat. */
const far: readonly (string | [number, number])[] = [
  ...['left', at(2.6, 0), 'right', at(-2.6, 0), 'top', at(0, 2.2), 'bottom', at(0, -2.2)],
];

function at(right: number, down: number): [number, number] {
  return [right, down];
}

function nameField(language: StyleState['language']): ExpressionSpecification {
  return language === 'zh' ? ['coalesce', ['get', 'shortZh'], ['get', 'nameZh']] : ['get', 'nameEn'];
}

function labelLayer(plan: LabelPlan, { theme, language, named }: StyleState): SymbolLayerSpecification {
  const palette = palettes[theme];
  const [smallest, largest] = plan.sizes;
  const upper = Math.min(plan.maxzoom, plan.minzoom + 5);
  return {
    id: `${plan.level}-label`,
    type: 'symbol',
    ...(plan.level === 'provinces'
      ? { source: 'province-labels' }
      : { source: plan.level, 'source-layer': `${plan.level}-labels` }),
    // A place is named once: at its node, where it has one.
    filter: ['!', ['in', ['to-string', ['get', 'adcode']], ['literal', [...named]]]],
    minzoom: plan.minzoom,
    maxzoom: plan.maxzoom,
    layout: {
      'text-font': [labelFont],
      'text-field': nameField(language),
      'text-size': ['interpolate', ['linear'], ['zoom'], plan.minzoom, smallest, upper, largest],
      'text-letter-spacing': language === 'zh' ? 0.14 : 0.02,
      'text-max-width': 8,
      'text-padding': 3,
      'text-variable-anchor-offset': plan.level === 'provinces' ? [...near] : [...near, ...far],
      'text-justify': 'auto',
    },
    paint: {
      'text-color': palette.label,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.4,
      'text-halo-blur': 0.4,
    },
  };
}

/** Names of places by zoom; marks lie above them in the style and so keep their room. */
export function labelLayers(state: StyleState): LayerSpecification[] {
  return plans.map((plan) => labelLayer(plan, state));
}
