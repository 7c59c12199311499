import { useEffect, useMemo } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { fill } from '../../i18n/fill.ts';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';
import { asShown, slidesOf } from '../story/story-content.ts';
import { useStoryContent } from '../story/use-story-content.ts';
import { PresentNote } from './present-note.tsx';
import { Stage } from './stage.tsx';

type PresentProps = {
  readonly id: string;
  /** The slide to show, from 0. */
  readonly page: number;
};

function useTitle(title: string | undefined): void {
  const { words } = useWords();
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ${words.app.title}`;
  }, [title, words]);
}

/** A story over the whole window, in place of the page; one that cannot be shown says why. */
export function Present({ id, page }: PresentProps) {
  const { set } = useView();
  const words = useFeatureWords(presentWords);
  const { content, error } = useStoryContent(id);
  const slides = useMemo(() => content && slidesOf(asShown(content, words.thanks)), [content, words]);
  useTitle(content?.title);
  const toStories = { label: words.toStories, onClick: () => void set({ story: null, slide: null, tool: 'story' }) };
  const toMap = { label: words.toMap, onClick: () => void set({ slide: null }) };
  if (error) {
    const isUnknown = error instanceof RequestError && error.status === 404;
    return <PresentNote ways={[toStories, toMap]}>{isUnknown ? words.unknown : words.failed}</PresentNote>;
  }
  if (!slides) return <output className="sr-only">{words.loading}</output>;
  if (page >= 0 && page < slides.length) return <Stage id={id} slides={slides} slide={page} />;
  const toFirst = { label: words.toFirst, onClick: () => void set({ slide: 0 }) };
  const place = { page: page + 1, count: slides.length };
  return <PresentNote ways={[toFirst, toMap]}>{fill(words.outOfRange, place)}</PresentNote>;
}
