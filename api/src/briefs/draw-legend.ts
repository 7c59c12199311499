import { drawMark, drawShape } from './draw-marks.ts';
import { hatch } from './hatch.ts';
import { ink, shareInk } from './ink.ts';
import type { BriefMap } from './map-content.ts';
import type { Frame } from './picture.ts';
import { decorate, openTag, type Sheet, tagged } from './sheet.ts';
import { type Line, type TextStyle, writeLine } from './write-text.ts';

const row = 11;
const swatchesInRow = 4;
const style: TextStyle = { size: 6.4, colour: ink.muted };
const inside = 8;

/** Height of the legend below the picture, and of the line below the card. */
export const legendHeight = 5 * row + 6;
export const legendNoteHeight = 10;

type Place = Pick<Frame, 'x' | 'y' | 'width'>;

/** The signs of the map with their counts. */
export function drawLegend(sheet: Sheet, { legend }: BriefMap, place: Place): void {
  const list = openTag(sheet, sheet.root, 'Div');
  const [x, width] = [place.x + inside, place.width - 2 * inside];
  const third = width / 3;
  const baseline = (line: number) => place.y + line * row + 12;
  const write = (text: string, line: Line) => tagged(sheet, list, 'P', () => writeLine(sheet, text, line));
  legend.verdicts.forEach(({ verdict, words }, index) => {
    const at = { x: x + index * third + 3, y: baseline(0) - 2.4, radius: 3 };
    decorate(sheet, () => drawMark(sheet.pdf, { kind: 'advanced-manufacturing', verdict }, at));
    write(words, { ...style, colour: ink.text, x: at.x + 7, y: baseline(0), width: third - 12 });
  });
  legend.shapes.forEach(({ kind, words }, index) => {
    const at = { x: x + index * third + 3, y: baseline(1) - 2.4, radius: 2.7 };
    decorate(sheet, () => drawShape(sheet.pdf, kind, at));
    write(words, { ...style, x: at.x + 7, y: baseline(1), width: third - 12 });
  });
  write(legend.shares, { ...style, x, y: baseline(2), width });
  const step = width / swatchesInRow;
  legend.classes.forEach(({ words, step: colour }, index) => {
    const left = x + (index % swatchesInRow) * step;
    const y = baseline(3 + Math.floor(index / swatchesInRow));
    decorate(sheet, () => drawSwatch(sheet.pdf, colour, { x: left, y: y - 5.6, width: 8, height: 6.4 }));
    write(words, { ...style, size: 6, x: left + 11, y, width: step - 13 });
  });
  list.end();
}

/** Under which number the boundaries were approved, and the projection, below the card. */
export function drawLegendNote(sheet: Sheet, { legend }: BriefMap, { x, y, width }: Place): void {
  tagged(sheet, sheet.root, 'P', () => writeLine(sheet, legend.notes, { ...style, size: 6, x, y: y + 8, width }));
}

function drawSwatch(pdf: PDFKit.PDFDocument, step: number | null, { x, y, width, height }: Frame): void {
  const colour = step === null ? ink.unmeasured : (shareInk[step] ?? ink.unmeasured);
  pdf.rect(x, y, width, height).lineWidth(0.4).fillAndStroke(colour, ink.line);
  if (step === null) pdf.rect(x, y, width, height).fill(hatch(pdf));
}
