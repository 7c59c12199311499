/** `#RRGGBB`; how see-through it is stands beside it. */
export type Colour = string;

/** A path in the words of SVG (`M`, `L`, `Q`, `C`, `Z`, absolute), filled, drawn as a line, or both. */
export type PathShape = {
  readonly kind: 'path';
  readonly d: string;
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  /** Units of the picture. */
  readonly strokeWidth: number;
  /** Lengths of strokes and gaps; null for a whole line. */
  readonly dash: readonly number[] | null;
  /** From 0 to 1. */
  readonly opacity: number;
};

export type TextShape = {
  readonly kind: 'text';
  readonly text: string;
  /** Where the text is anchored, on its base line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: Colour;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Colour of a seam around the letters; null for none. */
  readonly halo: Colour | null;
};

export type Shape = PathShape | TextShape;

/** A drawing as plain data, painted alike as SVG, on a canvas, in a PDF: `shapes` from the lowest, y down. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly background: Colour;
  readonly shapes: readonly Shape[];
};
