import type { Chapter } from '@icfm/api/stories/schema';
import { useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { ChapterDeeds } from './chapter-actions.tsx';
import type { Removed } from './removed-note.tsx';
import { withChangedChapter, withMoved, withoutChapter, withRestored } from './story-content.ts';
import type { StoryKeeper } from './story-keeper.ts';
import { useOpenChapter } from './use-open-chapter.ts';

type Needs = {
  readonly keeper: StoryKeeper;
  readonly say: (text: string) => void;
  readonly onPresent: (slide: number) => void;
  /** Takes the page as it stands for a chapter. */
  readonly onUpdate: (chapter: Chapter, index: number) => void;
};

/** What can be done with chapters, each said aloud; the last one removed can be put back. */
export function useChapterDeeds({ keeper, say, onPresent, onUpdate }: Needs) {
  const words = useFeatureWords(storyWords).chapter;
  const open = useOpenChapter();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const deeds: ChapterDeeds = {
    open: async (chapter) => {
      await open(chapter);
      const { chapters } = keeper.get().content;
      say(fill(words.opened, { number: chapters.findIndex(({ id }) => id === chapter.id) + 1 }));
    },
    // The opening slide is the first of all.
    present: (index) => onPresent(index + 1),
    update: onUpdate,
    remove: (chapter, index) => {
      keeper.edit((content) => withoutChapter(content, chapter.id));
      setRemoved({ chapter, index });
    },
    move: ({ id, title }, to) => {
      keeper.edit((content) => withMoved(content, id, to));
      const { chapters } = keeper.get().content;
      const number = chapters.findIndex((each) => each.id === id) + 1;
      say(fill(words.moved, { title, number, count: chapters.length }));
    },
    change: (id, change) => keeper.edit((content) => withChangedChapter(content, id, change)),
  };
  const restore = () => {
    if (!removed) return;
    keeper.edit((content) => withRestored(content, removed.chapter, removed.index));
    say(fill(words.restored, { title: removed.chapter.title }));
    setRemoved(null);
  };
  return { deeds, removed, restore };
}
