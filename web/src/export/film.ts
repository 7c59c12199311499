import type { ChapterSlide } from '../slides/slide.ts';
import type { ExportWork } from './export-work.ts';

export type FilmFormat = 'mp4' | 'webm';

/** The slide with its arcs in motion: the same slide is the same frames. */
export async function writeFilm(_slide: ChapterSlide, _format: FilmFormat, _work: ExportWork): Promise<Blob> {
  throw new Error('wanted a file, got none: this format is not written yet');
}
