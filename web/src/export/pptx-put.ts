import type PptxGenJS from 'pptxgenjs';
import type { Picture } from '../picture/shape.ts';
import type { slideInk } from '../slides/slide-ink.ts';
import type { Theme } from '../state/url.ts';
import { inches, type PlacedText, points } from './pptx-box.ts';
import { lineHeight } from './pptx-text.ts';

/** On Chinese office machines since Windows Vista, with Latin letters of its own. */
export const pptxFont = 'Microsoft YaHei';

/** Makes images of the pictures: on a canvas, or of another kind where there is none. */
export type Painter = {
  /** A PNG as a `data:` URL, `scale` times the size of the picture. */
  readonly paint: (picture: Picture, scale: number) => Promise<string>;
};

export type SlideColours = (typeof slideInk)[Theme];

export type Sheet = Painter & {
  readonly slide: PptxGenJS.Slide;
  readonly colours: SlideColours;
  /** `zh-CN` or `en-US`, for spelling and line breaks. */
  readonly lang: string;
};

export type TextLook = {
  /** As the selection pane lists it. */
  readonly name: string;
  readonly colour: string;
  readonly isBold?: true;
  readonly align?: 'left' | 'center' | 'right';
  /** A ground of its own, and what is free of text in it on each side. */
  readonly field?: { readonly colour: string; readonly padding: number };
  readonly link?: string;
};

/** A paragraph a line: an empty one stays a line. */
function paragraphs(text: string, link: string | undefined): PptxGenJS.TextProps[] {
  const lines = text.split('\n');
  return lines.map((line, at) => ({
    text: line,
    options: { breakLine: at < lines.length - 1, ...(link === undefined ? {} : { hyperlink: { url: link } }) },
  }));
}

/** `RRGGBB` of `#RRGGBB`. */
export const hex = (colour: string): string => colour.slice(1);

/** What every run says: a face for Latin and Chinese letters, and the language. */
export function runOptions(size: number, { lang }: Sheet) {
  return { fontFace: pptxFont, fontSize: points(size), lang } as const;
}

export function putText(sheet: Sheet, placed: PlacedText, look: TextLook): void {
  const { slide } = sheet;
  slide.addText(paragraphs(placed.text, look.link), {
    ...inches(placed),
    ...runOptions(placed.size, sheet),
    objectName: look.name,
    color: hex(look.colour),
    bold: look.isBold === true,
    align: look.align ?? 'left',
    valign: 'top',
    margin: points(look.field?.padding ?? 0),
    wrap: true,
    // Exact, so that other faces than the one measured take the same height.
    lineSpacing: points(placed.size * lineHeight),
    ...(look.field === undefined ? {} : { fill: { color: hex(look.field.colour) } }),
  });
}
