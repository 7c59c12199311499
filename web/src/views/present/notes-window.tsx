import { AArrowDown, AArrowUp, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { primaryLook, quietLook } from '../data/look.ts';
import { actionOf } from './present-keys.ts';
import { SpeakerClock } from './speaker-clock.tsx';
import type { SpeakerNews } from './speaker-message.ts';
import { useNotesChannel } from './use-notes-channel.ts';

const sizes = [18, 22, 28, 36, 46] as const;

function useSize() {
  const [step, setStep] = useState(1);
  const move = (by: number) => setStep((before) => Math.min(sizes.length - 1, Math.max(0, before + by)));
  return { size: sizes[step], move };
}

/** The keys that turn the page turn it from here as well. */
function useTurnKeys(turn: (to: 'next' | 'back') => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const kind = actionOf(event)?.kind;
      const isOnButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
      if ((kind !== 'next' && kind !== 'back') || (isOnButton && event.key === ' ')) return;
      event.preventDefault();
      turn(kind);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

function Waiting({ isOver }: { readonly isOver: boolean }) {
  const words = useFeatureWords(presentWords).speaker;
  return (
    <p role="status" className="grid flex-1 place-items-center text-lg text-ink-muted">
      {isOver ? words.ended : words.waiting}
    </p>
  );
}

function Notes({ news, size }: { readonly news: SpeakerNews; readonly size: number | undefined }) {
  const words = useFeatureWords(presentWords);
  const place = fill(words.page, { page: news.page, count: news.count });
  return (
    <>
      <header className="border-b border-line pb-3">
        <p className="text-sm text-ink-muted">
          {place}
          {news.isBlank ? ` · ${words.speaker.blanked}` : ''}
        </p>
        <h2 className="text-2xl font-semibold">{news.title}</h2>
      </header>
      <section
        aria-label={words.speaker.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keys
        tabIndex={0}
        style={{ fontSize: size }}
        className="scroll-quiet min-h-0 flex-1 overflow-y-auto leading-relaxed whitespace-pre-line"
      >
        {news.notes === '' ? <span className="text-ink-faint">{words.speaker.noNotes}</span> : news.notes}
      </section>
      <p className="border-t border-line pt-3 text-ink-muted">
        {news.nextTitle === null ? words.speaker.last : `${words.speaker.nextSlide}: ${news.nextTitle}`}
      </p>
    </>
  );
}

type TurnButtonsProps = { readonly isOff: boolean; readonly onTurn: (to: 'next' | 'back') => void };

function TurnButtons({ isOff, onTurn }: TurnButtonsProps) {
  const words = useFeatureWords(presentWords);
  return (
    <div className="flex gap-2">
      <button type="button" disabled={isOff} onClick={() => onTurn('back')} className={`${quietLook} !h-12 flex-1`}>
        <ChevronLeft size={20} aria-hidden />
        {words.back}
      </button>
      <button type="button" disabled={isOff} onClick={() => onTurn('next')} className={`${primaryLook} !h-12 flex-2`}>
        {words.next}
        <ChevronRight size={20} aria-hidden />
      </button>
    </div>
  );
}

/** The speaker's own window: notes, what comes next, and the time. Closing it leaves the presentation as it is. */
export function NotesWindow({ channel }: { readonly channel: string }) {
  const words = useFeatureWords(presentWords).speaker;
  const { news, isOver, turn } = useNotesChannel(channel);
  const { size, move } = useSize();
  useTurnKeys(turn);
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  return (
    <main className="flex h-full flex-col gap-3 bg-panel-solid p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="sr-only">{words.title}</h1>
        <SpeakerClock />
        <div className="flex items-center gap-1">
          <IconButton icon={AArrowDown} label={words.smaller} onClick={() => move(-1)} />
          <IconButton icon={AArrowUp} label={words.larger} onClick={() => move(1)} />
        </div>
      </div>
      {news && !isOver ? <Notes news={news} size={size} /> : <Waiting isOver={isOver} />}
      <TurnButtons isOff={news === null || isOver} onTurn={turn} />
    </main>
  );
}
