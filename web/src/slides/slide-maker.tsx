import type { Chapter, StoryContent } from '@icfm/api/stories/schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestError } from '../api/get-json.ts';
import { fill } from '../i18n/fill.ts';
import { slideWords } from '../i18n/slide-words.ts';
import { useFeatureWords } from '../i18n/use-feature-words.ts';
import { useWords } from '../i18n/use-words.tsx';
import { ImportProvider } from '../views/data/import-context.tsx';
import { KeptViewProvider, useView } from '../views/shell/view-context.tsx';
import { failedSlide, reasonOf } from './failed-slide.ts';
import type { ChapterSlide, Deck, Slide, TextSlide } from './slide.ts';
import { useSlide } from './use-slide.ts';

export type SlideMakerProps = {
  readonly content: StoryContent;
  /** The link that the closing slide shows; null for none. */
  readonly link: string | null;
  readonly onProgress: (done: number, total: number) => void;
  readonly onDone: (deck: Deck) => void;
  readonly onError: (error: Error) => void;
};

type Made = { readonly slide: ChapterSlide; readonly dataAsOf: string | null };

type ChapterMakerProps = {
  readonly chapter: Chapter;
  readonly onMade: (made: Made) => void;
  readonly onUnanswered: (error: Error) => void;
};

/** Nobody answered, or not now: another try may go well, which a refusal of the question never does. */
const isPassing = (error: Error) => error instanceof RequestError && (error.status === 0 || error.status >= 500);

/** Makes one slide, once; one whose view is refused is made of what was kept of it. */
function ChapterMaker({ chapter, onMade, onUnanswered }: ChapterMakerProps) {
  const { theme } = useView();
  const { language } = useWords();
  const words = useFeatureWords(slideWords);
  const { slide, dataAsOf, error } = useSlide(chapter);
  const isMade = useRef(false);
  useEffect(() => {
    if (isMade.current || (!slide && !error)) return;
    isMade.current = true;
    if (slide) onMade({ slide, dataAsOf });
    else if (error && isPassing(error))
      onUnanswered(new Error(fill(words.failure, { title: chapter.title, reason: reasonOf(error) })));
    else if (error) onMade({ slide: failedSlide(chapter, error, { words, language, theme }), dataAsOf: null });
  }, [slide, dataAsOf, error, chapter, words, language, theme, onMade, onUnanswered]);
  return null;
}

function textSlide(kind: TextSlide['kind'], { title, text, notes }: StoryContent['opening'], link: string | null) {
  const isEmpty = `${title}${text}`.trim() === '' && link === null;
  return isEmpty ? [] : [{ kind, id: kind, title, text, notes, link } satisfies TextSlide];
}

type DeckLook = Pick<Deck, 'language' | 'theme'> & Pick<SlideMakerProps, 'content' | 'link'>;

/** The chapters between the opening and the closing; the date is the newest of their data. */
function deckOf(made: readonly Made[], { content, link, language, theme }: DeckLook): Deck {
  const dates = made.flatMap(({ dataAsOf }) => dataAsOf ?? []).sort();
  const slides: Slide[] = [
    ...textSlide('opening', content.opening, null),
    ...made.map(({ slide }) => slide),
    ...textSlide('closing', content.closing, link),
  ];
  return { title: content.title, language, theme, slides, dataAsOf: dates.at(-1) ?? '' };
}

/** So many at once: while the answers for one are on their way, another is drawn. */
const mostAtOnce = 2;

/** Makes the slides of a story out of sight, in their order, and without the lists that stay in the browser. */
export function SlideMaker({ content, link, onProgress, onDone, onError }: SlideMakerProps) {
  const { theme } = useView();
  const { language } = useWords();
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  const onMade = useCallback((each: Made) => setMade((before) => new Map([...before, [each.slide.id, each]])), []);
  const latest = useRef({ onProgress, onDone });
  latest.current = { onProgress, onDone };
  const isDone = useRef(false);
  const { chapters } = content;
  useEffect(() => {
    latest.current.onProgress(made.size, chapters.length);
    if (made.size < chapters.length || isDone.current) return;
    isDone.current = true;
    const inOrder = chapters.flatMap(({ id }) => made.get(id) ?? []);
    latest.current.onDone(deckOf(inOrder, { content, link, language, theme }));
  }, [made, chapters, content, link, language, theme]);
  const open = chapters.filter(({ id }) => !made.has(id)).slice(0, mostAtOnce);
  return open.map((chapter) => (
    <KeptViewProvider key={chapter.id} address={chapter.address} theme={theme}>
      <ImportProvider>
        <ChapterMaker chapter={chapter} onMade={onMade} onUnanswered={onError} />
      </ImportProvider>
    </KeptViewProvider>
  ));
}
