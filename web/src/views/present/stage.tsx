import { fill } from '../../i18n/fill.ts';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { StorySlide } from '../story/story-content.ts';
import { KeyHelp } from './key-help.tsx';
import { typedPage } from './presenting.ts';
import { SlideList } from './slide-list.tsx';
import { PageMark, StageControls } from './stage-controls.tsx';
import { StageSlide } from './stage-slide.tsx';
import { useIdle } from './use-idle.ts';
import { usePresentKeys } from './use-present-keys.ts';
import { useSpeaker } from './use-speaker.ts';
import { useStageActions } from './use-stage-actions.ts';
import { useStageColumn } from './use-stage-column.ts';
import { useWakeLock } from './use-wake-lock.ts';

type StageProps = { readonly id: string; readonly slides: readonly StorySlide[]; readonly slide: number };

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
  const { presenting, said, act, go, close, move, channel } = useStageActions({ slide, count });
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
  const isHidden = isIdle && presenting.panel === null;
  return (
    <main
      aria-label={words.stage}
      ref={(main) => main?.style.setProperty('--stage-column', `${column}px`)}
      className={`relative h-full overflow-hidden bg-panel-solid ${isHidden ? 'cursor-none [&_*]:!cursor-none' : ''}`}
    >
      <p role="status" className="sr-only">
        {fill(words.page, { page: slide + 1, count })}: {news.title}
      </p>
      <div inert={presenting.panel !== null} className="contents">
        <StageSlide {...{ id, slides, slide }} isStill={presenting.isStill} onMoving={move} />
        <Edges onTurn={turn} />
        <PageMark {...{ slide, count, isIdle }} />
        <StageControls {...{ slide, count, isIdle }} isStill={presenting.isStill} onAction={act} />
        <Blank colour={presenting.blank} onShow={() => go(slide)} />
      </div>
      {presenting.panel === 'list' ? <SlideList {...{ slides, slide }} onGo={go} onClose={close} /> : null}
      {presenting.panel === 'help' ? <KeyHelp onClose={close} /> : null}
      <Said typed={presenting.typed} count={count} said={said} />
    </main>
  );
}
