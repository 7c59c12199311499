import type { Picture } from '../picture/shape.ts';
import { pictureFrame } from '../slides/slide-layout.ts';

/** Where the picture of a chapter lies in its slide: whole, in the middle of its frame. */
export function pictureInSlide({ width, height }: Picture): { x: number; y: number; scale: number } {
  const scale = Math.min(pictureFrame.width / width, pictureFrame.height / height);
  return {
    x: pictureFrame.x + (pictureFrame.width - width * scale) / 2,
    y: pictureFrame.y + (pictureFrame.height - height * scale) / 2,
    scale,
  };
}
