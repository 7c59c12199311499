import type { Chapter } from '@icfm/api/stories/schema';
import { useMemo } from 'react';
import { useSettledFacts } from '../../slides/use-settled-facts.ts';
import { readAddress, writeAddress } from '../../state/address.ts';
import { ImportProvider } from '../data/import-context.tsx';
import { KeptViewProvider, useView } from '../shell/view-context.tsx';
import type { StorySlide } from '../story/story-content.ts';
import { ChapterStage } from './chapter-stage.tsx';
import { StageMap } from './stage-map.tsx';
import { TextStage } from './text-stage.tsx';
import { usePresentLink } from './use-present-link.ts';

const chapterOf = (slide: StorySlide | undefined): Chapter | null => (slide?.kind === 'chapter' ? slide.chapter : null);

/** Asks for what the next chapter will say, so that it stands when it is turned to; shows nothing. */
function Asking() {
  useSettledFacts();
  return null;
}

function NextChapter({ chapter }: { readonly chapter: Chapter | null }) {
  const { theme } = useView();
  if (!chapter) return null;
  return (
    <KeptViewProvider address={chapter.address} theme={theme}>
      <ImportProvider>
        <Asking />
      </ImportProvider>
    </KeptViewProvider>
  );
}

/** The address of a chapter, its flows standing where the presenter has stopped them. */
function useShownAddress(chapter: Chapter | null, isStill: boolean): string {
  return useMemo(() => {
    const state = readAddress(chapter?.address ?? '');
    return writeAddress(isStill ? { ...state, motion: false } : state);
  }, [chapter, isStill]);
}

type StageSlideProps = {
  readonly id: string;
  readonly slides: readonly StorySlide[];
  readonly slide: number;
  readonly isStill: boolean;
  readonly onMoving: (isMoving: boolean) => void;
};

/** One slide. Under slides of words the map of the chapter before or after is ready, so that it need not be opened anew. */
export function StageSlide({ id, slides, slide, isStill, onMoving }: StageSlideProps) {
  const { theme } = useView();
  const link = usePresentLink(id);
  const shown = slides[slide];
  const next = chapterOf(slides[slide + 1]);
  const chapter = chapterOf(shown) ?? next ?? chapterOf(slides[slide - 1]);
  const address = useShownAddress(chapter, isStill);
  const isText = shown !== undefined && shown.kind !== 'chapter';
  return (
    <>
      <KeptViewProvider address={address} theme={theme}>
        <ImportProvider>
          <div inert={isText} className="absolute inset-0">
            <StageMap bounds={chapter?.bounds ?? null} onMoving={onMoving} />
            {chapter ? <ChapterStage chapter={chapter} /> : null}
          </div>
          {isText ? (
            <TextStage title={shown.title} text={shown.text} link={shown.kind === 'closing' ? link : null} />
          ) : null}
        </ImportProvider>
      </KeptViewProvider>
      <NextChapter chapter={next} />
    </>
  );
}
