import type { Deck } from '../../web/src/slides/slide.ts';

interface Tools {
  readonly paint: () => Promise<string>;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** What is asked of the web here: it is checked against the types of a browser, which are not those of Node. */
interface PptxFile {
  readonly makePptx: (deck: Deck, tools: Tools) => Promise<Uint8Array>;
}

const file = new URL('../../web/src/export/pptx-file.ts', import.meta.url).href;
const { makePptx }: PptxFile = await import(file);

/** One grey point, in place of what a canvas would paint. */
const image =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPYBwAAswCyE2G/lQAAAABJRU5ErkJggg==';

/** The presentation of a deck, with a grey point for every picture. */
export function writeSample(deck: Deck, given: Partial<Tools> = {}): Promise<Uint8Array> {
  const signal = new AbortController().signal;
  return makePptx(deck, { paint: async () => image, signal, onProgress: () => undefined, ...given });
}
