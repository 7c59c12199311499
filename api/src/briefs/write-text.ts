import { ink } from './ink.ts';
import type { Sheet, Weight } from './sheet.ts';
import { cutText, wrapText } from './text-lines.ts';

export interface TextStyle {
  size: number;
  weight?: Weight;
  colour?: string;
}

/** Where a line stands, `y` being its baseline, and how it looks. */
export interface Line extends TextStyle {
  x: number;
  y: number;
  width: number;
  align?: 'left' | 'right' | 'centre';
}

/** The least part of its size that a line may shrink to before it is cut. */
const leastScale = 0.78;

/** Width of a text in this style. */
export function measureWith({ pdf }: Sheet, { size, weight = 'regular' }: TextStyle): (text: string) => number {
  pdf.font(weight).fontSize(size);
  return (text) => pdf.widthOfString(text);
}

/** Writes one line, smaller where it would be too wide. */
export function writeLine(sheet: Sheet, text: string, line: Line): void {
  const { x, y, width, align = 'left', colour = ink.text } = line;
  const natural = measureWith(sheet, line)(text);
  const scale = Math.max(leastScale, Math.min(1, width / natural));
  const measure = measureWith(sheet, { ...line, size: line.size * scale });
  const shown = cutText(text, width + 0.01, measure);
  const free = align === 'left' ? 0 : width - measure(shown);
  sheet.pdf
    .fillColor(colour)
    .text(shown, x + (align === 'centre' ? free / 2 : free), y, { lineBreak: false, baseline: 'alphabetic' });
}

/** The lines a paragraph takes, at most `most`, the last one then cut. */
export function linesOf(sheet: Sheet, text: string, style: TextStyle & { width: number; most?: number }): string[] {
  const { width, most = 99 } = style;
  const measure = measureWith(sheet, style);
  const lines = wrapText(text, width, measure);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cutText(lines.slice(most - 1).join(' '), width, measure)];
}

/** Writes lines one below the other from the baseline `y`; the baseline after the last. */
export function writeLines(sheet: Sheet, lines: readonly string[], place: Line & { leading: number }): number {
  const { y, leading } = place;
  lines.forEach((line, index) => {
    writeLine(sheet, line, { ...place, y: y + index * leading });
  });
  return y + lines.length * leading;
}
