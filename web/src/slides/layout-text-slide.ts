import { measureText } from '../picture/measure-text.ts';
import { qrShapes } from '../picture/qr.ts';
import type { Shape } from '../picture/shape.ts';
import { path, placeShapes, rectanglePath } from '../picture/shapes.ts';
import type { Theme } from '../state/url.ts';
import { setText } from './layout-text.ts';
import { slideSize, type TextSlide } from './slide.ts';
import { slideInk } from './slide-ink.ts';

const left = 120;
const qrSide = 208;
const qrPadding = 12;

/** Black on white whatever the theme: so that every telephone reads it. */
function layoutLink(link: string, theme: Theme): Shape[] {
  const box = { x: slideSize.width - left - qrSide, y: (slideSize.height - qrSide) / 2 - 12 };
  const field = { ...box, width: qrSide, height: qrSide };
  const code = qrShapes(link, qrSide - 2 * qrPadding);
  const ink = slideInk[theme];
  const setting = { size: 12, leading: 17, most: 4, colour: ink.muted, anchor: 'middle' } as const;
  const below = { x: box.x + qrSide / 2, y: box.y + qrSide + 12, width: qrSide + 80 };
  return [
    path(rectanglePath(field, 10), { fill: '#FFFFFF', stroke: ink.lineStrong, strokeWidth: 1 }),
    ...placeShapes(code, { x: box.x + qrPadding, y: box.y + qrPadding, scale: 1 }),
    ...setText(link, { ...setting, ...below }).shapes,
  ];
}

/** The opening or the closing of a deck: large words, and the link as a code to be read with a telephone. */
export function layoutTextSlide(slide: TextSlide, { theme }: { readonly theme: Theme }): Shape[] {
  const ink = slideInk[theme];
  const width = slideSize.width - 2 * left - (slide.link === null ? 0 : qrSide + 80);
  const isLong = measureText(slide.title, { size: 44, isBold: true }) > 2 * width;
  const look = isLong ? { size: 30, leading: 42, most: 5 } : { size: 44, leading: 60, most: 2 };
  const head = (y: number) => setText(slide.title, { ...look, x: left, y, width, colour: ink.text, isBold: true });
  const body = (y: number) =>
    setText(slide.text, { x: left, y, width, size: 20, leading: 32, most: 10, colour: ink.muted });
  const height = body(head(0).bottom + 28).bottom;
  const top = Math.max(72, (slideSize.height - height) / 2 - 12);
  const title = head(top);
  const bar = path(rectanglePath({ x: left - 28, y: top + 8, width: 6, height: title.bottom - top - 14 }, 3), {
    fill: ink.accent,
  });
  return [
    bar,
    ...title.shapes,
    ...body(title.bottom + 28).shapes,
    ...(slide.link === null ? [] : layoutLink(slide.link, theme)),
  ];
}
