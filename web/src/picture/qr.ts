import type { Shape } from './shape.ts';

/** A QR code of the text as one path in a square of this size, with its quiet zone. */
export function qrShapes(_text: string, _size: number): readonly Shape[] {
  return [];
}
