import type { Deck } from '../slides/slide.ts';
import type { ExportWork } from './export-work.ts';

/** The story as a PDF of vector pictures and searchable text, a page a slide. */
export async function writeHandout(_deck: Deck, _work: ExportWork): Promise<Blob> {
  throw new Error('wanted a file, got none: this format is not written yet');
}
