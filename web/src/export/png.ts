import { loadFonts, paintPicture } from '../picture/paint-picture.ts';
import { pageLook } from '../slides/page-look.ts';
import { type ChapterSlide, slideSize } from '../slides/slide.ts';
import { layoutSlide } from '../slides/slide-layout.ts';

/** The whole slide as an image, `scale` times `slideSize`: 3 is 4K. */
export async function writePng(slide: ChapterSlide, scale: number): Promise<Blob> {
  const picture = layoutSlide(slide, { title: '', ...pageLook(), page: 1, pages: 1 });
  await loadFonts(picture.shapes);
  const canvas = new OffscreenCanvas(slideSize.width * scale, slideSize.height * scale);
  // In memory: a graphics card would have to hand back what it painted.
  const paper = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!paper) throw new Error('wanted a canvas to paint on, got none');
  paintPicture(paper, picture, scale);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  // Thirty-three megabytes at 4K: not kept until somebody tidies up.
  canvas.width = 0;
  return blob;
}
