import type { Chapter } from '@icfm/api/stories/schema';
import { useLayoutEffect, useRef } from 'react';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useRole } from '../data/use-role.ts';
import type { ChapterDeeds } from './chapter-actions.tsx';
import { ChapterCard } from './chapter-card.tsx';
import { useChapterDrag } from './use-chapter-drag.ts';

type ChapterListProps = {
  readonly chapters: readonly Chapter[];
  readonly isReadOnly: boolean;
  readonly deeds: ChapterDeeds;
};

/** A card that moves is taken out and put in again by some browsers: the focus stays with it. */
function useKeptFocus(list: { readonly current: HTMLElement | null }, order: string): void {
  const focused = useRef<HTMLElement | null>(null);
  const { activeElement } = document;
  focused.current =
    activeElement instanceof HTMLElement && list.current?.contains(activeElement) ? activeElement : null;
  useLayoutEffect(() => {
    const before = focused.current;
    if (order !== '' && before?.isConnected && document.activeElement !== before) before.focus();
    before?.closest('[data-chapter]')?.scrollIntoView({ block: 'nearest' });
  }, [order]);
}

const markLook = (isBefore: boolean) =>
  `absolute inset-x-0 h-1 rounded-full bg-accent ${isBefore ? '-top-1.5' : '-bottom-1.5'}`;

/** The chapters in their order. */
export function ChapterList({ chapters, isReadOnly, deeds }: ChapterListProps) {
  const words = useFeatureWords(storyWords);
  const dataVersion = useRole().session?.dataVersion ?? null;
  const list = useRef<HTMLOListElement>(null);
  const { drag, handleOf } = useChapterDrag(list, (id, to) => {
    const chapter = chapters.find((each) => each.id === id);
    if (chapter) deeds.move(chapter, to);
  });
  useKeptFocus(list, chapters.map(({ id }) => id).join());
  if (chapters.length === 0) return <EmptyState>{words.noChapters}</EmptyState>;
  const from = chapters.findIndex(({ id }) => id === drag?.id);
  return (
    <ol ref={list} aria-label={words.chapters} className="space-y-2">
      {chapters.map((chapter, index) => (
        <li key={chapter.id} className={`relative ${drag?.id === chapter.id ? 'opacity-60' : ''}`}>
          {drag && drag.to === index && drag.to !== from ? <span className={markLook(from > index)} /> : null}
          <ChapterCard
            {...{ chapter, index, isReadOnly, deeds, dataVersion }}
            count={chapters.length}
            handle={handleOf(chapter.id, index)}
          />
        </li>
      ))}
    </ol>
  );
}
