import { offlinePageWords } from '../i18n/offline-page-words.ts';
import { labelFontFaces } from '../map/font-faces.ts';
import { writeSvg } from '../picture/write-svg.ts';
import type { Deck, Slide } from '../slides/slide.ts';
import { layoutSlide } from '../slides/slide-layout.ts';
import type { ExportWork } from './export-work.ts';
import { embedFonts } from './offline-html-fonts.ts';
import { mapOf } from './offline-html-map.ts';
import { type DrawnSlide, offlinePage } from './offline-html-page.ts';

/** The frame of the map stays empty where the map lies over it. */
function withoutPicture(slide: Slide): Slide {
  return slide.kind === 'chapter' ? { ...slide, picture: { ...slide.picture, shapes: [] } } : slide;
}

/** A slide drawn for the page; `page` counts from 1. */
export function drawSlide(slide: Slide, deck: Deck, page: number): DrawnSlide {
  const place = { title: deck.title, theme: deck.theme, page, pages: deck.slides.length };
  const drawing = writeSvg(layoutSlide(withoutPicture(slide), place), { id: `slide-${page}`, title: slide.title });
  if (slide.kind !== 'chapter') return { slide, drawing, map: '' };
  return { slide, drawing, map: mapOf(slide, { id: `map-${page}`, label: offlinePageWords[deck.language].map }) };
}

async function drawSlides(deck: Deck, { signal, onProgress }: ExportWork): Promise<DrawnSlide[]> {
  const drawn: DrawnSlide[] = [];
  for (const [at, slide] of deck.slides.entries()) {
    signal.throwIfAborted();
    onProgress(at, deck.slides.length + 1);
    drawn.push(drawSlide(slide, deck, at + 1));
    // The page stays alive between two slides.
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return drawn;
}

/** The story as one page that presents itself without any network. */
export async function writeOfflineHtml(deck: Deck, work: ExportWork): Promise<Blob> {
  const words = offlinePageWords[deck.language];
  const drawn = await drawSlides(deck, work);
  work.onProgress(deck.slides.length, deck.slides.length + 1);
  const load = async (url: string) => {
    const answer = await fetch(url, { signal: work.signal });
    if (!answer.ok) throw new Error(`wanted the font ${url}, got ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const faces = Object.values(labelFontFaces()).flat();
  const fonts = await embedFonts(offlinePage(deck, drawn, { fonts: '', words }), faces, load);
  work.signal.throwIfAborted();
  const page = offlinePage(deck, drawn, { fonts, words });
  work.onProgress(deck.slides.length + 1, deck.slides.length + 1);
  return new Blob([page], { type: 'text/html' });
}
