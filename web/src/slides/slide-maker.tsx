import type { StoryContent } from '@icfm/api/stories/schema';
import type { Deck } from './slide.ts';

export type SlideMakerProps = {
  readonly content: StoryContent;
  /** The link that the closing slide shows; null for none. */
  readonly link: string | null;
  readonly onProgress: (done: number, total: number) => void;
  readonly onDone: (deck: Deck) => void;
  readonly onError: (error: Error) => void;
};

/** Makes the slides of a story one after the other, out of sight. */
export function SlideMaker(_props: SlideMakerProps) {
  return null;
}
