import type { Chapter } from '@icfm/api/stories/schema';
import type { ChapterSlide } from './slide.ts';

/** What a chapter says of its view; of the page as it stands, without a chapter, `null`. */
export type SlideText = Pick<Chapter, 'id' | 'title' | 'caption' | 'notes' | 'bounds'> & {
  readonly saved: Chapter['saved'] | null;
};

export type SlideState = {
  /** Null while it loads, and where that failed. */
  readonly slide: ChapterSlide | null;
  readonly error: Error | null;
};

/** The view around it, of the page or kept, as a slide. */
export function useSlide(_text: SlideText | null): SlideState {
  return { slide: null, error: null };
}
