import type { Chapter, StoryContent } from '@icfm/api/stories/schema';

export const mostChapters = 100;

export type SlideText = StoryContent['opening'];

const emptySlide: SlideText = { title: '', text: '', notes: '' };

export function newStory(title: string): StoryContent {
  return { title, opening: emptySlide, closing: emptySlide, chapters: [] };
}

/** An id that no other chapter has; the address of a page is no secret, so it need not be guessed hard. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function withChapter(content: StoryContent, chapter: Chapter): StoryContent {
  return { ...content, chapters: [...content.chapters, chapter] };
}

export function withChangedChapter(content: StoryContent, id: string, change: Partial<Chapter>): StoryContent {
  return { ...content, chapters: content.chapters.map((each) => (each.id === id ? { ...each, ...change } : each)) };
}

export function withoutChapter(content: StoryContent, id: string): StoryContent {
  return { ...content, chapters: content.chapters.filter((each) => each.id !== id) };
}

/** Puts a removed chapter back where it was, or at the end where there are fewer by now. */
export function withRestored(content: StoryContent, chapter: Chapter, index: number): StoryContent {
  if (content.chapters.some(({ id }) => id === chapter.id)) return content;
  return { ...content, chapters: content.chapters.toSpliced(index, 0, chapter) };
}

/** The chapter at another place, counted after it is taken out; beyond either end it stays at that end. */
export function withMoved(content: StoryContent, id: string, to: number): StoryContent {
  const { chapters } = content;
  const from = chapters.findIndex((each) => each.id === id);
  const moved = chapters[from];
  const target = Math.min(chapters.length - 1, Math.max(0, to));
  if (!moved || from === target) return content;
  return { ...content, chapters: chapters.toSpliced(from, 1).toSpliced(target, 0, moved) };
}

/** The story as it is shown: an opening that says nothing bears the name of the story, an empty closing its last word. */
export function asShown(content: StoryContent, lastWord: string): StoryContent {
  const { title, opening, closing } = content;
  const isSilent = `${closing.title}${closing.text}`.trim() === '';
  return {
    ...content,
    opening: { ...opening, title: opening.title || title },
    closing: isSilent ? { ...closing, title: lastWord } : closing,
  };
}

/** Opening, chapters and closing: what is shown one after the other, from 0. */
export type StorySlide =
  | { readonly kind: 'opening' | 'closing'; readonly title: string; readonly text: string; readonly notes: string }
  | { readonly kind: 'chapter'; readonly title: string; readonly notes: string; readonly chapter: Chapter };

export function slidesOf({ opening, closing, chapters }: StoryContent): readonly StorySlide[] {
  return [
    { kind: 'opening', ...opening },
    ...chapters.map((chapter) => ({
      ...{ kind: 'chapter' as const, chapter },
      ...{ title: chapter.title, notes: chapter.notes },
    })),
    { kind: 'closing', ...closing },
  ];
}
