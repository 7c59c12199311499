import type { Picture, Shape } from '../picture/shape.ts';
import type { Language, Theme } from '../state/url.ts';

/** The mark of a legend entry, drawn in a box of this size with blended colours as they look on the map. */
export const symbolBox = { width: 28, height: 16 } as const;

export type LegendEntry = {
  readonly symbol: readonly Shape[];
  readonly label: string;
  /** How many there are, as the screen writes it; null where nothing is counted. */
  readonly count: string | null;
};

export type LegendGroup = { readonly title: string; readonly entries: readonly LegendEntry[] };

/** The rows behind the picture, the first of them where there are many. */
export type SlideTable = {
  readonly columns: readonly string[];
  /** Columns of figures, set to the right. */
  readonly isNumber: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows there are in all, those beyond `rows` among them. */
  readonly total: number;
  /** `8 of 34`; null where all rows are shown. */
  readonly note: string | null;
};

/** What every picture that leaves the page must say. */
export type SlideOrigin = {
  /** Publishers and titles, in one line. */
  readonly sources: string;
  readonly asOf: string;
  /** What the amounts count, or that there are none. */
  readonly basis: string;
  /** The map-approval number, or the words that there is none. */
  readonly approval: string;
};

export type ChapterSlide = {
  readonly kind: 'chapter';
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly notes: string;
  /** The finding in one sentence, as the page says it. */
  readonly headline: string;
  /** The map with its inset where the South China Sea is cut, or the chart that lies over it: of `pictureSize`, unless asked otherwise. */
  readonly picture: Picture;
  /** The arcs of the picture that move, as they lie in it, for a film; empty where none do. */
  readonly arcs: readonly SlideArc[];
  readonly legend: readonly LegendGroup[];
  readonly table: SlideTable | null;
  readonly origin: SlideOrigin;
  /** What has changed since the chapter was kept, such as data that were removed; null where nothing has. */
  readonly warning: string | null;
};

/** A quadratic curve in the units of the picture. */
export type SlideArc = {
  readonly from: readonly [x: number, y: number];
  readonly control: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly width: number;
  readonly colour: string;
};

export type TextSlide = {
  readonly kind: 'opening' | 'closing';
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly notes: string;
  /** A link that the slide shows as text and QR code; null for none. */
  readonly link: string | null;
};

export type Slide = ChapterSlide | TextSlide;

/** A story with everything that a file of it needs. */
export type Deck = {
  readonly title: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly slides: readonly Slide[];
  /** ISO 8601, of the data: the same story over the same data is the same file. */
  readonly dataAsOf: string;
};

/** 16:9, in the units of pictures; a 4K image is three times as wide. */
export const slideSize = { width: 1280, height: 720 } as const;
/** What the map takes of a slide, beside legend and text. */
export const pictureSize = { width: 920, height: 560 } as const;
