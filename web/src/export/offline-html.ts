import type { Deck } from '../slides/slide.ts';
import type { ExportWork } from './export-work.ts';

/** The story as one page that presents itself without any network. */
export async function writeOfflineHtml(_deck: Deck, _work: ExportWork): Promise<Blob> {
  throw new Error('wanted a file, got none: this format is not written yet');
}
