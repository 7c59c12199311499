import type { Deck } from '../slides/slide.ts';
import type { ExportWork } from './export-work.ts';

/** The story as a presentation: one slide a chapter, everything but the picture editable. */
export async function writePptx(_deck: Deck, _work: ExportWork): Promise<Blob> {
  throw new Error('wanted a file, got none: this format is not written yet');
}
