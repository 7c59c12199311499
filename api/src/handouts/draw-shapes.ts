import type { Sheet, Weight } from '../briefs/sheet.ts';
import { glyphOutlines } from './glyph-outlines.ts';
import type { HandoutShape } from './schema.ts';

type PathShape = Extract<HandoutShape, { kind: 'path' }>;
export type TextShape = Extract<HandoutShape, { kind: 'text' }>;

/** Width of a halo on each side of the letters, as a share of their size. */
const haloShare = 0.14;

export function drawPath({ pdf }: Sheet, { fill, stroke, strokeWidth, dash, opacity }: PathShape, d: string): void {
  if (fill === null && stroke === null) return;
  pdf.save().opacity(opacity).path(d);
  if (stroke !== null) {
    pdf
      .lineWidth(strokeWidth)
      .lineJoin('round')
      .lineCap(dash === null ? 'round' : 'butt');
    // A dash of pdfkit is one stroke and one gap.
    const [on = 1, off = on] = dash ?? [];
    if (dash !== null) pdf.dash(on, { space: off });
  }
  if (fill !== null && stroke !== null) pdf.fillAndStroke(fill, stroke);
  else if (fill !== null) pdf.fill(fill);
  else if (stroke !== null) pdf.stroke(stroke);
  pdf.restore();
}

const weightOf = ({ isBold }: TextShape): Weight => (isBold ? 'bold' : 'regular');

function leftOf({ pdf }: Sheet, { text, x, anchor }: TextShape): number {
  if (anchor === 'start') return x;
  const width = pdf.widthOfString(text);
  return anchor === 'end' ? x - width : x - width / 2;
}

/** The seam as outlines and not as letters: the words of the page are found once. */
export function drawHalo(sheet: Sheet, shape: TextShape): void {
  const { text, y, size, halo } = shape;
  if (halo === null) return;
  const { pdf } = sheet;
  pdf.font(weightOf(shape)).fontSize(size);
  const left = leftOf(sheet, shape);
  for (const { outline, right, unit } of glyphOutlines(pdf, text, size)) {
    if (outline === '') continue;
    pdf
      .save()
      .translate(left + right, y)
      .scale(unit, -unit)
      .path(outline);
    pdf
      .lineJoin('round')
      .lineWidth((2 * haloShare * size) / unit)
      .fillAndStroke(halo, halo);
    pdf.restore();
  }
}

export function drawText(sheet: Sheet, shape: TextShape): void {
  const { text, y, size, colour } = shape;
  const { pdf } = sheet;
  pdf.font(weightOf(shape)).fontSize(size).fillColor(colour);
  pdf.text(text, leftOf(sheet, shape), y, { lineBreak: false, baseline: 'alphabetic' });
}
