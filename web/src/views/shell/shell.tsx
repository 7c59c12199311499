import { useIsFetching } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { isToldToWait } from '../../api/ask-again.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ProgressLine, WaitNote } from '../../ui/states.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useLeavingBank } from '../banks/use-bank-known.ts';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { Desktop } from './desktop.tsx';
import { DropVeil } from './drop-veil.tsx';
import { Phone } from './phone.tsx';
import { TopBar } from './top-bar.tsx';
import { useEscape } from './use-escape.ts';
import { useWindowDrop } from './use-window-drop.ts';
import { useView } from './view-context.tsx';

const Present = lazy(() => import('../present/present.tsx').then((module) => ({ default: module.Present })));

function useTitle(): void {
  const { state } = useView();
  const { words } = useWords();
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name;
  useEffect(() => {
    document.title = [place, words.view[state.view], words.app.title].filter(Boolean).join(' · ');
  }, [place, words, state.view]);
}

/** The top bar, and below it map and panels. */
function Workplace() {
  const isDesktop = useMedia('(min-width: 900px)');
  // What is asked quietly holds nobody up.
  const isLoading = useIsFetching({ predicate: ({ meta }) => meta?.isQuiet !== true }) > 0;
  const isWaiting = useIsFetching({ predicate: isToldToWait }) > 0;
  useTitle();
  useEscape();
  useLeavingBank();
  const isOver = useWindowDrop();
  return (
    <div className="flex h-full flex-col">
      <div className="relative z-30">
        <TopBar />
        <ProgressLine isActive={isLoading} />
        <WaitNote isWaiting={isWaiting} />
      </div>
      <main className="relative min-h-0 flex-1">{isDesktop ? <Desktop /> : <Phone />}</main>
      {isOver ? <DropVeil /> : null}
    </div>
  );
}

/** The whole window: a story being presented, else the place of work. */
export function Shell() {
  const { story, slide } = useView().state;
  if (story === null || slide === null) return <Workplace />;
  return (
    <Suspense fallback={null}>
      <Present key={story} id={story} page={slide} />
    </Suspense>
  );
}
