import type { PathShape, Picture, Shape, TextShape } from './shape.ts';
import { boldWeight, haloShare, pictureFonts } from './shape-look.ts';

/** What pictures are painted on: of a page or of a worker. */
export type Paper = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function fontOf({ size, isBold }: Pick<TextShape, 'size' | 'isBold'>): string {
  return `${isBold ? boldWeight : 400} ${size}px ${pictureFonts}`;
}

function paintPath(paper: Paper, { d, fill, stroke, strokeWidth, dash, opacity }: PathShape): void {
  const outline = new Path2D(d);
  paper.globalAlpha = opacity;
  if (fill !== null) {
    paper.fillStyle = fill;
    paper.fill(outline);
  }
  if (stroke !== null) {
    paper.strokeStyle = stroke;
    paper.lineWidth = strokeWidth;
    paper.setLineDash(dash === null ? [] : [...dash]);
    paper.lineCap = dash === null ? 'round' : 'butt';
    paper.stroke(outline);
  }
  paper.globalAlpha = 1;
}

function paintText(paper: Paper, shape: TextShape): void {
  const { text, x, y, size, colour, anchor, halo } = shape;
  paper.font = fontOf(shape);
  paper.textAlign = anchor === 'middle' ? 'center' : anchor;
  if (halo !== null) {
    paper.setLineDash([]);
    paper.strokeStyle = halo;
    paper.lineWidth = size * haloShare * 2;
    paper.strokeText(text, x, y);
  }
  paper.fillStyle = colour;
  paper.fillText(text, x, y);
}

/** Paints the picture from its upper left corner, so many times larger; the fonts must be there, see `loadFonts`. */
export function paintPicture(paper: Paper, { width, height, background, shapes }: Picture, scale: number): void {
  paper.save();
  paper.scale(scale, scale);
  paper.beginPath();
  paper.rect(0, 0, width, height);
  paper.clip();
  paper.fillStyle = background;
  paper.fillRect(0, 0, width, height);
  paper.lineJoin = 'round';
  paper.textBaseline = 'alphabetic';
  for (const shape of shapes) {
    if (shape.kind === 'path') paintPath(paper, shape);
    else paintText(paper, shape);
  }
  paper.restore();
}

/**
 * Loads the slices of the page's font that hold these very texts: a canvas does not wait for fonts, and would draw other
 * letters, or boxes.
 */
export async function loadFonts(shapes: readonly Shape[]): Promise<void> {
  const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
  const signs = (isBold: boolean) =>
    [...new Set(texts.filter((each) => each.isBold === isBold).flatMap(({ text }) => [...text]))].join('');
  await Promise.all(
    [true, false].map(async (isBold) => {
      const wanted = signs(isBold);
      if (wanted !== '') await document.fonts.load(fontOf({ size: 16, isBold }), wanted);
    }),
  );
}
