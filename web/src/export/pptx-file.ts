import type PptxGenJS from 'pptxgenjs';
import { storyFileWords } from '../i18n/story-file-words.ts';
import type { Deck, Slide } from '../slides/slide.ts';
import { slideInk } from '../slides/slide-ink.ts';
import type { ExportWork } from './export-work.ts';
import { putChapter } from './pptx-chapter.ts';
import { langOf, mendPptx } from './pptx-mend.ts';
import { type Painter, pptxFont, type Sheet } from './pptx-put.ts';
import { putTextSlide } from './pptx-text-slide.ts';

function putSlide(sheet: Sheet, slide: Slide, { language }: Deck): Promise<string> {
  return slide.kind === 'chapter' ? putChapter(sheet, slide, storyFileWords[language]) : putTextSlide(sheet, slide);
}

async function putSlides(presentation: PptxGenJS, deck: Deck, tools: Painter & ExportWork): Promise<string[]> {
  const look = { paint: tools.paint, colours: slideInk[deck.theme], lang: langOf[deck.language] };
  const notes: string[] = [];
  for (const [done, slide] of deck.slides.entries()) {
    tools.signal.throwIfAborted();
    tools.onProgress(done, deck.slides.length + 1);
    notes.push(await putSlide({ ...look, slide: presentation.addSlide() }, slide, deck));
  }
  return notes;
}

/** The bytes of the presentation. The same deck with the same painter is the same file. */
export async function makePptx(deck: Deck, tools: Painter & ExportWork): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Presentation } = await import('pptxgenjs');
  const presentation = new Presentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.theme = { headFontFace: pptxFont, bodyFontFace: pptxFont };
  const notes = await putSlides(presentation, deck, tools);
  tools.signal.throwIfAborted();
  tools.onProgress(deck.slides.length, deck.slides.length + 1);
  const written = await presentation.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error(`wanted bytes, got ${typeof written}`);
  tools.signal.throwIfAborted();
  const mended = mendPptx(written, deck, notes);
  tools.onProgress(deck.slides.length + 1, deck.slides.length + 1);
  return mended;
}
