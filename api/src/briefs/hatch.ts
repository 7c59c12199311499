import { ink } from './ink.ts';

/** Thin slanting lines: no cluster, so no share. */
export function hatch(pdf: PDFKit.PDFDocument): [PDFKit.PDFTilingPattern, string] {
  return [pdf.pattern([0, 0, 4, 4], 4, 4, '0.4 w -1 -1 m 5 5 l -1 3 m 1 5 l 3 -1 m 5 1 l s'), ink.hatch];
}
