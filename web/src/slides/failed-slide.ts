import type { Chapter } from '@icfm/api/stories/schema';
import { RequestError } from '../api/get-json.ts';
import { fill } from '../i18n/fill.ts';
import type { SlideWords } from '../i18n/slide-words.ts';
import { approvalText } from '../map/messages.ts';
import { palettes } from '../map/palette.ts';
import type { Picture } from '../picture/shape.ts';
import { text } from '../picture/shapes.ts';
import type { Language, Theme } from '../state/url.ts';
import { type ChapterSlide, pictureSize } from './slide.ts';
import { slideInk } from './slide-ink.ts';

export type FailedLook = { readonly words: SlideWords; readonly language: Language; readonly theme: Theme };

/** What the API says of a refusal, else what is known of it. */
export function reasonOf(error: Error): string {
  return error instanceof RequestError ? (error.detail ?? error.message) : error.message;
}

function emptyPicture({ words, theme }: FailedLook): Picture {
  const at = [pictureSize.width / 2, pictureSize.height / 2] as const;
  const look = { size: 18, colour: slideInk[theme].muted, anchor: 'middle' } as const;
  return {
    ...pictureSize,
    background: palettes[theme].water,
    shapes: [text(words.failedPicture, at, look)],
  };
}

/** A chapter that cannot be drawn keeps its place and its words, and says why: nothing is left out unsaid. */
export function failedSlide(chapter: Chapter, error: Error, look: FailedLook): ChapterSlide {
  const { id, title, caption, notes, saved } = chapter;
  const { words, language } = look;
  const headline = saved.headline === '' ? '' : fill(words.whenKept, { headline: saved.headline });
  const warning = fill(words.failedWarning, { reason: reasonOf(error) });
  return {
    ...{ kind: 'chapter', id, title, caption, notes, headline, warning },
    ...{ picture: emptyPicture(look), arcs: [], legend: [], table: null },
    origin: { sources: '', asOf: '', basis: '', approval: approvalText(language, null) },
  };
}
