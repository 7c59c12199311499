import { encode } from 'uqr';
import { written } from './path-data.ts';
import type { Shape } from './shape.ts';
import { path } from './shapes.ts';

/** Modules of white around a code, without which readers do not find it (ISO/IEC 18004). */
const quietZone = 4;

/** Black modules that follow one another in a row, as one rectangle each. */
function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  row.forEach((isBlack, at) => {
    const last = runs.at(-1);
    if (!isBlack) return;
    if (last && last.start + last.length === at) last.length += 1;
    else runs.push({ start: at, length: 1 });
  });
  return runs;
}

/**
 * A QR code of the text as one path in a square of this size, with its quiet zone, error correction M: 15 % of it may be
 * soiled. Black, whatever the theme: it wants a white ground.
 */
export function qrShapes(text: string, size: number): readonly Shape[] {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 });
  const side = size / (modules + 2 * quietZone);
  const place = (at: number) => written((at + quietZone) * side);
  const rectangles = data.flatMap((row, y) =>
    runsOf(row).map(({ start, length }) => {
      const [left, right, top, bottom] = [start, start + length, y, y + 1].map(place);
      return `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`;
    }),
  );
  return [path(rectangles.join(''), { fill: '#000000' })];
}
