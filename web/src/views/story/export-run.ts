import type { StoryContent } from '@icfm/api/stories/schema';
import { keepLink } from '../../api/story-queries.ts';
import type { ExportWork } from '../../export/export-work.ts';
import { fileName } from '../../export/file-name.ts';
import type { FilmFormat } from '../../export/film.ts';
import type { ChapterSlide, Deck } from '../../slides/slide.ts';
import type { Language } from '../../state/url.ts';
import { isLocalId } from './story-drafts.ts';

export const slideFormats = ['pptx', 'handout', 'offline'] as const;
export type SlideFormat = (typeof slideFormats)[number];
type ExportFormat = SlideFormat | 'film';

/** One file that is being made. */
export type ExportRun = {
  readonly format: ExportFormat;
  readonly film: FilmFormat;
  /** What goes into it: the story, or of a film the one chapter. */
  readonly content: StoryContent;
  readonly link: string | null;
};

/** The short link to the presentation of a stored story; null where there is none, which no file waits for. */
export async function linkOf(id: string, language: Language): Promise<string | null> {
  if (isLocalId(id)) return null;
  const address = new URLSearchParams({ story: id, slide: '0', lang: language });
  return keepLink(String(address)).then(
    ({ url }) => url,
    () => null,
  );
}

const isChapter = (slide: Deck['slides'][number]): slide is ChapterSlide => slide.kind === 'chapter';

const writers = {
  pptx: async (deck: Deck, work: ExportWork) => (await import('../../export/pptx.ts')).writePptx(deck, work),
  handout: async (deck: Deck, work: ExportWork) => (await import('../../export/handout.ts')).writeHandout(deck, work),
  offline: async (deck: Deck, work: ExportWork) =>
    (await import('../../export/offline-html.ts')).writeOfflineHtml(deck, work),
} as const;

/** The file of a run, once its slides are made. */
export async function writeRun({ format, film }: ExportRun, deck: Deck, work: ExportWork): Promise<Blob> {
  if (format !== 'film') return writers[format](deck, work);
  const slide = deck.slides.find(isChapter);
  if (!slide) throw new Error('wanted a chapter to film, got none');
  return (await import('../../export/film.ts')).writeFilm(slide, film, work);
}

const extensions = { pptx: 'pptx', handout: 'pdf', offline: 'html' } as const;

/** What the file is called: the story, or the chapter of a film, and the date of the data. */
export function nameOf({ format, film, content }: ExportRun, what: string, asOf: string): string {
  const extension = format === 'film' ? film : extensions[format];
  const place = format === 'film' ? (content.chapters[0]?.title ?? content.title) : content.title;
  return fileName({ place: place.slice(0, 60), what, asOf, extension });
}
