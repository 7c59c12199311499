import type { Position } from 'geojson';
import { boundsOf, type Frame, type Project } from './picture.ts';

/** Neighbouring points nearer than this, in points of the page, are one: no printer shows them apart. */
const finest = 0.4;

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Rings as points of the page, thinned; those that lie outside of the frame are left out. */
export function projectRings(rings: readonly Position[][], project: Project, frame: Frame): Position[][] {
  return rings.flatMap((ring) => {
    const points = thinned(ring.map((position) => project(position)));
    return meets(points, frame) ? [points] : [];
  });
}

function thinned(points: readonly Position[]): Position[] {
  const kept: Position[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  for (const [index, [x = 0, y = 0]] of points.entries()) {
    const isEnd = index === points.length - 1;
    if (!isEnd && Math.hypot(x - lastX, y - lastY) < finest) continue;
    kept.push([rounded(x), rounded(y)]);
    [lastX, lastY] = [x, y];
  }
  return kept;
}

function meets(points: readonly Position[], { x, y, width, height }: Frame): boolean {
  const [left, top, right, bottom] = boundsOf(points);
  return left <= x + width && right >= x && top <= y + height && bottom >= y;
}

/**
 * Puts lines into the current path of the page, all at once: thousands of calls of `lineTo` cost a third of the drawing.
 * Operators are those of ISO 32000-1, 8.5.2.
 */
export function trace(pdf: PDFKit.PDFDocument, lines: readonly Position[][], ends: 'closed' | 'open'): void {
  const close = ends === 'closed' ? ' h' : '';
  const operators = lines.map(
    (line) => `${line.map(([x, y], index) => `${x} ${y} ${index === 0 ? 'm' : 'l'}`).join(' ')}${close}`,
  );
  if (operators.length > 0) pdf.addContent(operators.join('\n'));
}
