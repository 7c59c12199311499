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
  /** Colour by adcode in place of the scale's; null where figures are shown. */
  readonly fills: Readonly<Record<string, string>> | null;
  /** Adcodes of places whose names stand at their nodes. */
  readonly named: readonly string[];
  readonly showsBranches: boolean;
  readonly lit: readonly string[];
  readonly selected: string | null;
  readonly hovered: string | null;
};

export function visibilityOf(isVisible: boolean): 'visible' | 'none' {
  return isVisible ? 'visible' : 'none';
}
