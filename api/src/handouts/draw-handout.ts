import { closeSheet, decorate, openDocument, openTag, type Sheet, tagged } from '../briefs/sheet.ts';
import { drawHalo, drawPath, drawText, type TextShape } from './draw-shapes.ts';
import type { HandoutPage, HandoutRequest, HandoutShape } from './schema.ts';

type Structure = PDFKit.PDFStructureElement;

/** 16:9 and as wide as a slide of office programs, in points. */
const pageWidth = 960;

type Drawing = Sheet & Pick<HandoutRequest, 'width' | 'height' | 'paths'>;

function drawShapes(drawing: Drawing, shapes: readonly HandoutShape[]): void {
  for (const shape of shapes) {
    if (shape.kind === 'path') drawPath(drawing, shape, drawing.paths[shape.path] ?? '');
    else {
      drawHalo(drawing, shape);
      drawText(drawing, shape);
    }
  }
}

/** Lines of one paragraph: of one look, one below the other. */
function isSameParagraph(one: TextShape, next: TextShape): boolean {
  const isBelow = next.y > one.y && next.y - one.y < 2 * one.size;
  return isBelow && one.x === next.x && one.size === next.size && one.colour === next.colour;
}

/** Words in the order they are read, lines of a paragraph together; what is drawn between them by itself. */
function groupWords(shapes: readonly HandoutShape[]): HandoutShape[][] {
  const groups: HandoutShape[][] = [];
  for (const shape of shapes) {
    const last = groups.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      (shape.kind === 'path' ? last.kind === 'path' : last.kind === 'text' && isSameParagraph(last, shape));
    if (goesOn) groups.at(-1)?.push(shape);
    else groups.push([shape]);
  }
  return groups;
}

/** The picture is one figure, told in words, its names among them. */
function drawFigure(drawing: Drawing, { figure, alternative }: HandoutPage, section: Structure): void {
  if (figure.length === 0) return;
  section.add(drawing.pdf.struct('Figure', { alt: alternative }, () => drawShapes(drawing, figure)));
}

function drawWords(drawing: Drawing, { words }: HandoutPage, section: Structure): void {
  let isHeading = true;
  for (const group of groupWords(words)) {
    const draw = () => drawShapes(drawing, group);
    if (group[0]?.kind === 'path') {
      decorate(drawing, draw);
      continue;
    }
    tagged(drawing, section, isHeading ? 'H1' : 'P', draw);
    isHeading = false;
  }
}

function drawPage(drawing: Drawing, page: HandoutPage): void {
  const { pdf, root, width, height } = drawing;
  const scale = pageWidth / width;
  pdf.addPage({ size: [pageWidth, height * scale], margin: 0 });
  if (page.title !== '') pdf.outline.addItem(page.title);
  const section = openTag(drawing, root, 'Sect');
  pdf.save().scale(scale);
  decorate(drawing, () => pdf.rect(0, 0, width, height).fill(page.background));
  drawFigure(drawing, page, section);
  drawWords(drawing, page, section);
  pdf.restore();
  section.end();
}

/** The slides as a document, in bytes: a page each, in vectors and real text. */
export function drawHandout(request: HandoutRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { title, language, dataAsOf, pages, ...rest } = request;
  const sheet = openDocument({ title, subject: '', keywords: '', language, dated: new Date(dataAsOf) });
  for (const page of pages) drawPage({ ...sheet, ...rest }, page);
  return closeSheet(sheet);
}
