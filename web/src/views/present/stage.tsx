import { useEffect, useMemo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { readAddress, writeAddress } from '../../state/address.ts';
import { ImportProvider } from '../data/import-context.tsx';
import { KeptViewProvider, useView } from '../shell/view-context.tsx';
import type { StorySlide } from '../story/story-content.ts';
import { ChapterStage } from './chapter-stage.tsx';
import { KeyHelp } from './key-help.tsx';
import { typedPage } from './presenting.ts';
import { SlideList } from './slide-list.tsx';
import { PageMark, StageControls } from './stage-controls.tsx';
import { StageMap } from './stage-map.tsx';
import { TextStage } from './text-stage.tsx';
import { useIdle } from './use-idle.ts';
import { usePresentKeys } from './use-present-keys.ts';
import { usePresentLink } from './use-present-link.ts';
import { useSpeaker } from './use-speaker.ts';
import { useStageActions } from './use-stage-actions.ts';
import { useStageColumn } from './use-stage-column.ts';
import { useWakeLock } from './use-wake-lock.ts';

type StageProps = { readonly id: string; readonly slides: readonly StorySlide[]; readonly slide: number };

/** The chapter whose map is drawn: the one shown, or the one that a slide of words leads to or comes from. */
function chapterAt(slides: readonly StorySlide[], slide: number) {
  const isAt = (each: StorySlide | undefined) => (each?.kind === 'chapter' ? each.chapter : null);
  return isAt(slides[slide]) ?? isAt(slides[slide + 1]) ?? isAt(slides[slide - 1]);
}

function Slide({ id, slides, slide, isStill }: StageProps & { readonly isStill: boolean }) {
  const { theme } = useView();
  const link = usePresentLink(id);
  const shown = slides[slide];
  const chapter = chapterAt(slides, slide);
  const address = useMemo(() => {
    const state = readAddress(chapter?.address ?? '');
    return writeAddress(isStill ? { ...state, motion: false } : state);
  }, [chapter, isStill]);
  const isText = shown !== undefined && shown.kind !== 'chapter';
  return (
    <KeptViewProvider address={address} theme={theme}>
      <ImportProvider>
        <div inert={isText} className="absolute inset-0">
          <StageMap bounds={chapter?.bounds ?? null} />
          {chapter ? <ChapterStage chapter={chapter} /> : null}
        </div>
        {isText ? (
          <TextStage title={shown.title} text={shown.text} link={shown.kind === 'closing' ? link : null} />
        ) : null}
      </ImportProvider>
    </KeptViewProvider>
  );
}

type EdgesProps = { readonly onTurn: (to: 'next' | 'back') => void };

/** The edges of the screen turn the page for those who point; keys and buttons do the same. */
function Edges({ onTurn }: EdgesProps) {
  const look = 'absolute inset-y-0 z-20 w-10 cursor-pointer bg-transparent';
  const shared = { type: 'button', tabIndex: -1, 'aria-hidden': true } as const;
  return (
    <>
      <button {...shared} onClick={() => onTurn('back')} className={`${look} left-0`} />
      <button {...shared} onClick={() => onTurn('next')} className={`${look} right-0`} />
    </>
  );
}

const blanks = { black: 'bg-black', white: 'bg-white' } as const;

type BlankProps = { readonly colour: keyof typeof blanks | null; readonly onShow: () => void };

/** Nothing to be seen, so that all eyes are on the speaker. */
function Blank({ colour, onShow }: BlankProps) {
  const words = useFeatureWords(presentWords);
  if (colour === null) return null;
  return (
    <button
      type="button"
      aria-label={words.unblank}
      onClick={onShow}
      className={`absolute inset-0 z-30 size-full cursor-none ${blanks[colour]}`}
    />
  );
}

/** What has been typed, or what the browser refused. */
function Said({ typed, count, said }: { readonly typed: string; readonly count: number; readonly said: string }) {
  const words = useFeatureWords(presentWords);
  const isPage = typedPage(typed, { count }) !== null;
  const text = typed === '' ? said : fill(isPage ? words.goTo : words.goToWrong, { number: typed, count });
  const look =
    'absolute top-6 left-1/2 z-40 -translate-x-1/2 rounded-xl bg-panel-solid px-5 py-2.5 text-lg shadow-panel';
  return (
    <p role="status" className={text === '' ? 'sr-only' : look}>
      {text}
    </p>
  );
}

/** One slide over the whole window, and what turns it. */
export function Stage({ id, slides, slide }: StageProps) {
  const words = useFeatureWords(presentWords);
  const count = slides.length;
  const { presenting, said, act, go, close, channel } = useStageActions({ slide, count });
  const isIdle = useIdle();
  const column = useStageColumn();
  const news = {
    ...{ kind: 'at' as const, page: slide + 1, count, isBlank: presenting.blank !== null },
    ...{ title: slides[slide]?.title ?? '', notes: slides[slide]?.notes ?? '' },
    nextTitle: slides[slide + 1]?.title ?? null,
  };
  const turn = (to: 'next' | 'back') => act({ kind: to });
  channel.current = useSpeaker(id, news, turn);
  useWakeLock();
  usePresentKeys(act);
  useEffect(() => document.documentElement.style.setProperty('--stage-column', `${column}px`), [column]);
  const isHidden = isIdle && presenting.panel === null;
  return (
    <main
      aria-label={words.stage}
      className={`relative h-full overflow-hidden bg-panel-solid ${isHidden ? 'cursor-none [&_*]:!cursor-none' : ''}`}
    >
      <p role="status" className="sr-only">
        {fill(words.page, { page: slide + 1, count })}: {news.title}
      </p>
      <Slide {...{ id, slides, slide }} isStill={presenting.isStill} />
      <Edges onTurn={turn} />
      <PageMark {...{ slide, count, isIdle }} />
      <StageControls {...{ slide, count, isIdle }} isStill={presenting.isStill} onAction={act} />
      <Blank colour={presenting.blank} onShow={() => go(slide)} />
      {presenting.panel === 'list' ? <SlideList {...{ slides, slide }} onGo={go} onClose={close} /> : null}
      {presenting.panel === 'help' ? <KeyHelp onClose={close} /> : null}
      <Said typed={presenting.typed} count={count} said={said} />
    </main>
  );
}
