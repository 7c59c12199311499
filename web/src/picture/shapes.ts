import type { MarkStroke } from '../map/mark-geometry.ts';
import { type Placement, placePath, written } from './path-data.ts';
import type { PathShape, Shape, TextShape } from './shape.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Look = Partial<Omit<PathShape, 'kind' | 'd'>>;

/** A path with nothing but what is said. */
export function path(d: string, look: Look): PathShape {
  return { kind: 'path', d, fill: null, stroke: null, strokeWidth: 0, dash: null, opacity: 1, ...look };
}

/** A rectangle, with rounded corners where a radius is given. */
export function rectanglePath({ x, y, width, height }: Box, radius = 0): string {
  const [right, bottom] = [x + width, y + height];
  const at = (...values: number[]) => values.map(written).join(' ');
  if (radius === 0) return `M${at(x, y)}L${at(right, y)}L${at(right, bottom)}L${at(x, bottom)}Z`;
  return [
    `M${at(x + radius, y)}L${at(right - radius, y)}Q${at(right, y, right, y + radius)}`,
    `L${at(right, bottom - radius)}Q${at(right, bottom, right - radius, bottom)}`,
    `L${at(x + radius, bottom)}Q${at(x, bottom, x, bottom - radius)}`,
    `L${at(x, y + radius)}Q${at(x, y, x + radius, y)}Z`,
  ].join('');
}

/** A circle as four curves. */
export function circlePath(x: number, y: number, radius: number): string {
  return placePath('M-1 0a1 1 0 1 1 2 0a1 1 0 1 1 -2 0z', { x, y, scale: radius });
}

type TextLook = Pick<TextShape, 'size' | 'colour'> & Partial<Pick<TextShape, 'isBold' | 'anchor' | 'halo'>>;

/** A line of text from its left end, unless said otherwise. */
export function text(words: string, [x, y]: readonly [x: number, y: number], look: TextLook): TextShape {
  return { kind: 'text', text: words, x, y, isBold: false, anchor: 'start', halo: null, ...look };
}

function placed(shape: Shape, placement: Placement): Shape {
  const { x, y, scale } = placement;
  if (shape.kind === 'text')
    return { ...shape, x: x + shape.x * scale, y: y + shape.y * scale, size: shape.size * scale };
  const dash = shape.dash?.map((length) => length * scale) ?? null;
  return { ...shape, d: placePath(shape.d, placement), strokeWidth: shape.strokeWidth * scale, dash };
}

/** Shapes of one picture as they lie in another. */
export function placeShapes(shapes: readonly Shape[], placement: Placement): Shape[] {
  return shapes.map((shape) => placed(shape, placement));
}

/** The strokes of a mark, as the map draws it, with its box's upper left corner at the place. */
export function markShapes(strokes: readonly MarkStroke[], placement: Placement): PathShape[] {
  return strokes.map(({ path: d, fill, stroke, width, dash }) =>
    path(placePath(d, placement), {
      fill,
      stroke,
      strokeWidth: width * placement.scale,
      dash: dash.length > 0 ? dash.map((length) => length * placement.scale) : null,
    }),
  );
}
