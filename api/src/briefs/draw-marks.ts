import { ink, verdictInk } from './ink.ts';
import type { MapMark } from './map-content.ts';

export interface MarkPlace {
  x: number;
  y: number;
  /** Radius of the circle; square and diamond enclose the same area. */
  radius: number;
}

type Mark = Pick<MapMark, 'kind' | 'verdict'>;

function outline(pdf: PDFKit.PDFDocument, kind: string, { x, y, radius }: MarkPlace): PDFKit.PDFDocument {
  if (kind === 'sme-characteristic') {
    const half = (Math.sqrt(Math.PI) * radius) / 2;
    return pdf.roundedRect(x - half, y - half, 2 * half, 2 * half, half / 3);
  }
  if (kind !== 'innovative') return pdf.circle(x, y, radius);
  const half = radius * Math.sqrt(Math.PI / 2);
  return pdf.polygon([x, y - half], [x + half, y], [x, y + half], [x - half, y]);
}

/** The mark of a cluster: filled where certain, a pale ring where possible, a hollow one where none is known. */
export function drawMark(pdf: PDFKit.PDFDocument, { kind, verdict }: Mark, place: MarkPlace): void {
  const { stroke, fill } = verdictInk[verdict];
  const { radius } = place;
  outline(pdf, kind, { ...place, radius: radius * 1.22 }).fill(ink.paper);
  if (verdict === 'certain') {
    outline(pdf, kind, place).fill(fill);
    return;
  }
  const width = radius * (verdict === 'possible' ? 0.3 : 0.42);
  outline(pdf, kind, { ...place, radius: radius - width / 2 })
    .lineWidth(width)
    .fillAndStroke(fill, stroke);
  if (verdict === 'possible') outline(pdf, kind, { ...place, radius: radius * 0.36 }).fill(stroke);
}

/** The bare shape of a kind, for the legend. */
export function drawShape(pdf: PDFKit.PDFDocument, kind: string, place: MarkPlace): void {
  outline(pdf, kind, place).lineWidth(0.8).stroke(ink.muted);
}
