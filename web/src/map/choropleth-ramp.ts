import { blend } from './colour.ts';
import { palettes, rampOf, type Theme } from './palette.ts';

/** Upper ends of all classes but the last: shares of clusters, in [0, 1]. */
export const choroplethBreaks = [0.1, 0.25, 0.4, 0.6, 0.8] as const;

const opacity = { light: 0.66, dark: 0.78 } as const;

export type ChoroplethClass = {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive, but for the last class. */
  readonly to: number;
  /** As seen on the map: already blended with the ground. */
  readonly colour: string;
};

/** The six classes with the colours the map shows, for the legend and for the fill alike. */
export function choroplethClasses(theme: Theme): readonly ChoroplethClass[] {
  const edges = [0, ...choroplethBreaks, 1];
  const ground = palettes[theme].ground;
  return rampOf(theme).map((colour, index) => ({
    from: edges[index] ?? 0,
    to: edges[index + 1] ?? 1,
    colour: blend(colour, ground, opacity[theme]),
  }));
}

/** Index of the class a rate falls in; null where it is not measured. */
export function choroplethClassOf(rate: number | null): number | null {
  if (rate === null) return null;
  return choroplethBreaks.filter((edge) => rate >= edge).length;
}
