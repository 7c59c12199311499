import { blend } from './colour.ts';
import { palettes, type RampName, rampOf, type Theme } from './palette.ts';

/** How figures become classes of colour. */
export type ChoroplethScale = {
  /** Upper ends of all classes but the last, ascending; at most five. */
  readonly breaks: readonly number[];
  /** The least and the greatest figure that the legend names. */
  readonly bottom: number;
  readonly top: number;
  readonly ramp: RampName;
};

/** Shares of clusters, in [0, 1]. */
export const coverageScale: ChoroplethScale = {
  breaks: [0.1, 0.25, 0.4, 0.6, 0.8],
  bottom: 0,
  top: 1,
  ramp: 'service',
};

/** Mean gaps, in [0, 1]: a general speciality next door leaves 0.7, so most of the picture lies above. */
export const gapScale: ChoroplethScale = { breaks: [0.5, 0.7, 0.75, 0.85, 0.95], bottom: 0, top: 1, ramp: 'gap' };

const opacity = { light: 0.66, dark: 0.78 } as const;

export type ChoroplethClass = {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive, but for the last class. */
  readonly to: number;
  /** As seen on the map: already blended with the ground. */
  readonly colour: string;
};

/** So many colours of a ramp, always from its least to its most. */
function spreadOver(ramp: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const step = count === 1 ? 0.5 : index / (count - 1);
    return ramp[Math.round(step * (ramp.length - 1))] ?? '';
  });
}

/** The classes, six where the figures allow, with the colours the map shows, for the legend and for the fill alike. */
export function choroplethClasses(theme: Theme, scale: ChoroplethScale): readonly ChoroplethClass[] {
  const { breaks, bottom, top, ramp } = scale;
  const edges = [bottom, ...breaks, top];
  const ground = palettes[theme].ground;
  return spreadOver(rampOf(theme, ramp), breaks.length + 1).map((colour, index) => ({
    from: edges[index] ?? bottom,
    to: edges[index + 1] ?? top,
    colour: blend(colour, ground, opacity[theme]),
  }));
}

/** Index of the class a figure falls in; null where it is not measured. */
export function choroplethClassOf(value: number | null, { breaks }: ChoroplethScale): number | null {
  if (value === null) return null;
  return breaks.filter((edge) => value >= edge).length;
}
