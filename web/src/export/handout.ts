import { apiUrl, sendBlob } from '../api/get-json.ts';
import type { Deck } from '../slides/slide.ts';
import type { ExportWork } from './export-work.ts';
import { handoutRequest } from './handout-request.ts';

/** The story as a PDF of vector pictures and searchable text, a page a slide. */
export async function writeHandout(deck: Deck, { signal, onProgress }: ExportWork): Promise<Blob> {
  signal.throwIfAborted();
  onProgress(0, 2);
  const body = handoutRequest(deck);
  onProgress(1, 2);
  const blob = await sendBlob(apiUrl('handouts'), { method: 'POST', body, signal });
  onProgress(2, 2);
  return blob;
}
