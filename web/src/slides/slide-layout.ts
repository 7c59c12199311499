import { measureText } from '../picture/measure-text.ts';
import type { Placement } from '../picture/path-data.ts';
import type { Picture, Shape } from '../picture/shape.ts';
import { path, placeShapes, rectanglePath } from '../picture/shapes.ts';
import type { Theme } from '../state/url.ts';
import { layoutLegend } from './layout-legend.ts';
import { layoutTable } from './layout-table.ts';
import { setLine, setText } from './layout-text.ts';
import { layoutTextSlide } from './layout-text-slide.ts';
import { type ChapterSlide, pictureSize, type Slide, slideSize } from './slide.ts';
import { slideInk } from './slide-ink.ts';
import { roomOf, type SlideRoom } from './slide-room.ts';

/** What a slide has from the deck it stands in. */
export type SlidePlace = {
  /** Of the deck; stands in the foot of a chapter. */
  readonly title: string;
  readonly theme: Theme;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
};

const margin = 40;
const full = slideSize.width - 2 * margin;
/** Where the map or chart lies: head above, foot below, words and legend to its right. */
export const pictureFrame = { x: margin, y: 108, ...pictureSize } as const;
const aside = { x: pictureFrame.x + pictureFrame.width + 24, y: pictureFrame.y } as const;
const asideWidth = slideSize.width - margin - aside.x;
const foot = { y: pictureFrame.y + pictureFrame.height + 8, leading: 12.5, size: 9.5 } as const;

function layoutHead({ title, headline }: ChapterSlide, { ink }: SlideRoom): Shape[] {
  const at = { x: margin + 16, width: full - 16 };
  const isLong = measureText(title, { size: 25, isBold: true }) > at.width;
  const setting = isLong ? { size: 18, leading: 23, most: 2 } : { size: 25, leading: 34, most: 1 };
  const head = setText(title, { ...at, ...setting, y: 22, colour: ink.text, isBold: true });
  const lines = { ...at, y: head.bottom + 2, size: 13.5, leading: 18.5, most: 2, colour: ink.muted };
  const body = setText(headline, lines);
  const bar = { x: margin, y: 28, width: 4, height: body.bottom - 31 };
  return [path(rectanglePath(bar, 2), { fill: ink.accent }), ...head.shapes, ...body.shapes];
}

/** Beyond its edge the picture may hold halves of marks and lines: the paper covers them. */
function mat({ x, y, width, height }: typeof pictureFrame, ground: string): Shape[] {
  const [right, bottom] = [x + width, y + height];
  return [
    { x: 0, y: 0, width: slideSize.width, height: y },
    { x: 0, y: bottom, width: slideSize.width, height: slideSize.height - bottom },
    { x: 0, y, width: x, height },
    { x: right, y, width: slideSize.width - right, height },
  ].map((box) => path(rectanglePath(box), { fill: ground }));
}

/** Where the picture of a chapter lies in its slide: whole, in the middle of its frame. */
export function pictureInSlide({ width, height }: Picture): Placement {
  const frame = pictureFrame;
  const scale = Math.min(frame.width / width, frame.height / height);
  return {
    x: frame.x + (frame.width - width * scale) / 2,
    y: frame.y + (frame.height - height * scale) / 2,
    scale,
  };
}

function layoutPicture({ picture }: ChapterSlide, { ink }: SlideRoom): Shape[] {
  return [
    path(rectanglePath(pictureFrame), { fill: picture.background }),
    ...placeShapes(picture.shapes, pictureInSlide(picture)),
    ...mat(pictureFrame, ink.ground),
    path(rectanglePath(pictureFrame), { stroke: ink.lineStrong, strokeWidth: 1 }),
  ];
}

function layoutWarning(warning: string | null, room: SlideRoom): { shapes: Shape[]; bottom: number } {
  if (warning === null) return { shapes: [], bottom: room.y };
  const { ink, x, y, width } = room;
  const setting = { size: 11, leading: 15, most: 6, colour: ink.warning, width: width - 20 };
  const { shapes, bottom } = setText(warning, { ...setting, x: x + 10, y: y + 7 });
  const box = path(rectanglePath({ x, y, width, height: bottom + 7 - y }, 8), { fill: ink.warningGround });
  return { shapes: [box, ...shapes], bottom: bottom + 17 };
}

/** Lines of the caption that leave room for the legend. */
function captionLines({ legend, warning }: ChapterSlide): number {
  const entries = legend.reduce((sum, group) => sum + group.entries.length + 1, 0);
  const most = 26 - Math.round(entries * 0.85) - (warning === null ? 0 : 5);
  return Math.max(4, Math.min(16, most));
}

/** Warning, caption, legend and, where there is room, the table. */
function layoutAside(slide: ChapterSlide, theme: Theme): Shape[] {
  const end = pictureFrame.y + pictureFrame.height;
  const from = (y: number) => roomOf({ ...aside, y, width: asideWidth, height: end - y }, theme);
  const warned = layoutWarning(slide.warning, from(aside.y));
  const { ink } = from(0);
  const setting = { size: 13, leading: 19, most: captionLines(slide), colour: ink.text };
  const caption = setText(slide.caption, { ...setting, x: aside.x, y: warned.bottom, width: asideWidth });
  const below = slide.caption.trim() === '' ? caption.bottom : caption.bottom + 12;
  const legend = layoutLegend(slide.legend, from(below));
  const table = slide.table && layoutTable(slide.table, from(legend.bottom + 8));
  return [...warned.shapes, ...caption.shapes, ...legend.shapes, ...(table?.shapes ?? [])];
}

/** Sources, as-of, basis and approval, and where in the deck it is. */
function layoutFoot({ origin }: ChapterSlide, deck: SlidePlace): Shape[] {
  const ink = slideInk[deck.theme];
  const { size, leading } = foot;
  const at = { x: margin, y: foot.y, width: full - 190, size, leading, colour: ink.faint };
  const facts = [origin.asOf, origin.basis, origin.approval].filter((each) => each !== '').join(' · ');
  const factLines = setText(facts, { ...at, most: 2 });
  const sources = setText(origin.sources, { ...at, y: factLines.bottom, most: 2 });
  const right = { x: slideSize.width - margin, y: foot.y + 8.5, width: 180, size, colour: ink.faint };
  const title = setLine(deck.title, { ...right, anchor: 'end' });
  const page = `${deck.page} / ${deck.pages}`;
  if (deck.pages === 1) return [...factLines.shapes, ...sources.shapes, title];
  const number = setLine(page, { ...right, y: right.y + leading, anchor: 'end' });
  return [...factLines.shapes, ...sources.shapes, title, number];
}

/** A slide in two layers, the lower first: what is seen, and what is read. */
export type SlideLayers = {
  readonly background: string;
  readonly figure: readonly Shape[];
  readonly words: readonly Shape[];
};

function chapterLayers(slide: ChapterSlide, deck: SlidePlace): SlideLayers {
  const room = roomOf({ x: 0, y: 0, ...slideSize }, deck.theme);
  return {
    background: room.ink.ground,
    figure: layoutPicture(slide, room),
    words: [...layoutHead(slide, room), ...layoutAside(slide, deck.theme), ...layoutFoot(slide, deck)],
  };
}

/** A whole slide, the picture apart from the words: for documents that are read aloud and searched. */
export function layoutLayers(slide: Slide, deck: SlidePlace): SlideLayers {
  if (slide.kind === 'chapter') return chapterLayers(slide, deck);
  return { background: slideInk[deck.theme].ground, figure: [], words: layoutTextSlide(slide, deck) };
}

/** A whole slide as one picture of `slideSize`: the same for images, pages to print, the page without a network and films. */
export function layoutSlide(slide: Slide, deck: SlidePlace): Picture {
  const { background, figure, words } = layoutLayers(slide, deck);
  return { ...slideSize, background, shapes: [...figure, ...words] };
}
