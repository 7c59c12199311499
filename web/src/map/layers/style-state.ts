import type { ChoroplethScale } from '../choropleth-ramp.ts';
import type { MapProps } from '../map-props.ts';
import type { Theme } from '../palette.ts';

/** All that the style depends on: the layers are a pure function of it. */
export type StyleState = {
  readonly theme: Theme;
  readonly language: MapProps['language'];
  readonly view: MapProps['view'];
  readonly choropleth: MapProps['choropleth']['level'];
  readonly scale: ChoroplethScale;
  /** Adcodes without a rate, hatched. */
  readonly unmeasured: readonly number[];
  readonly showsBranches: boolean;
  readonly lit: readonly string[];
  readonly selected: string | null;
  readonly hovered: string | null;
};

export function visibilityOf(isVisible: boolean): 'visible' | 'none' {
  return isVisible ? 'visible' : 'none';
}
