import type { ChapterSlide } from '../slides/slide.ts';

/** The whole slide as an image, `scale` times `slideSize`: 3 is 4K. */
export async function writePng(_slide: ChapterSlide, _scale: number): Promise<Blob> {
  throw new Error('wanted a file, got none: this format is not written yet');
}
