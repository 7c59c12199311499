import { loadFonts, paintPicture } from '../picture/paint-picture.ts';
import type { Picture } from '../picture/shape.ts';
import type { Deck } from '../slides/slide.ts';
import type { ExportWork } from './export-work.ts';
import { makePptx } from './pptx-file.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

async function paintAsImage(picture: Picture, scale: number): Promise<string> {
  await loadFonts(picture.shapes);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  // In memory: the image is read back at once.
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  if (paper === null) throw new Error('wanted a canvas to paint on, got none');
  paintPicture(paper, picture, scale);
  return canvas.toDataURL('image/png');
}

/** The story as a presentation: one slide a chapter, everything but the picture editable. */
export async function writePptx(deck: Deck, work: ExportWork): Promise<Blob> {
  return new Blob([await makePptx(deck, { ...work, paint: paintAsImage })], { type: mediaType });
}
