import type { Verdict } from '@icfm/api/coverage/schema';
import { palettes, type Theme, verdictColours } from './palette.ts';

/** Marks are drawn in a square of this side, in CSS pixels at size 1. */
export const markBox = 26;
const centre = markBox / 2;

/** Half sides chosen so that the three outlines enclose the same area (a circle of radius 7). */
const circleRadius = 7;
const squareHalf = (Math.sqrt(Math.PI) * circleRadius) / 2 + 0.1;
const diamondHalf = Math.sqrt((Math.PI * circleRadius * circleRadius) / 2) + 0.2;

export type MarkShape = 'circle' | 'square' | 'diamond';

const shapes: Readonly<Record<string, MarkShape>> = {
  'advanced-manufacturing': 'circle',
  'sme-characteristic': 'square',
  innovative: 'diamond',
};

export function shapeOfKind(kind: string): MarkShape {
  return shapes[kind] ?? 'circle';
}

function circlePath(radius: number): string {
  return `M${centre - radius} ${centre}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function squarePath(half: number): string {
  const corner = 2.4;
  const side = 2 * (half - corner);
  const arc = (x: number, y: number) => `a${corner} ${corner} 0 0 1 ${x} ${y}`;
  return `M${centre - half + corner} ${centre - half}h${side}${arc(corner, corner)}v${side}${arc(-corner, corner)}h${-side}${arc(-corner, -corner)}v${-side}${arc(corner, -corner)}z`;
}

function diamondPath(half: number): string {
  return `M${centre} ${centre - half}L${centre + half} ${centre}L${centre} ${centre + half}L${centre - half} ${centre}z`;
}

/** Outline of a shape, grown by some pixels, as SVG path data in the mark's box. */
export function shapePath(shape: MarkShape, growth: number): string {
  if (shape === 'square') return squarePath(squareHalf + growth);
  if (shape === 'diamond') return diamondPath(diamondHalf + growth * Math.SQRT2);
  return circlePath(circleRadius + growth);
}

export type MarkStroke = {
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dash: readonly number[];
};

const nothing = { fill: null, stroke: null, width: 0, dash: [] } as const;

export type MarkLook = {
  readonly verdict: Verdict;
  readonly kind: string;
  readonly theme: Theme;
  /** Replaces the verdict's hue; the verdict then shows by filling, ring, hollow and dots alone. */
  readonly hue: string | null;
};

/** The strokes of a mark from the lowest: a casing in the ground's colour, then the verdict's own drawing. */
export function markStrokes({ verdict, kind, theme, hue }: MarkLook): readonly MarkStroke[] {
  const shape = shapeOfKind(kind);
  const colours = verdictColours[theme][verdict];
  const stroke = hue ?? colours.stroke;
  const casing: MarkStroke = { ...nothing, path: shapePath(shape, 1.4), fill: palettes[theme].casing };
  if (verdict === 'certain') return [casing, { ...nothing, path: shapePath(shape, 0), fill: hue ?? colours.fill }];

  const fill = colours.fill;
  const inset = shapePath(shape, -0.9);
  if (verdict === 'possible') {
    const core = { ...nothing, path: shapePath(shape, -4), fill: stroke };
    return [casing, { ...nothing, path: inset, fill, stroke, width: 1.8 }, core];
  }
  if (verdict === 'none-known') return [casing, { ...nothing, path: inset, fill, stroke, width: 2.6 }];
  return [casing, { ...nothing, path: inset, fill, stroke, width: 1.7, dash: [1.7, 2] }];
}
