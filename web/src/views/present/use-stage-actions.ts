import { useRef, useState } from 'react';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { useView } from '../shell/view-context.tsx';
import type { PresentAction } from './present-keys.ts';
import { firstPresenting, stepOf } from './presenting.ts';

type Place = { readonly slide: number; readonly count: number };

/** The whole screen, or the window again; what to say where the browser does not allow it. */
async function switchFullScreen(refusal: string): Promise<string> {
  const switching = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  return switching.then(
    () => '',
    () => refusal,
  );
}

/** What stands over the slides, and what the actions of keys, buttons and the notes window make of it. */
export function useStageActions({ slide, count }: Place) {
  const { set, theme } = useView();
  const { language } = useWords();
  const words = useFeatureWords(presentWords);
  const [presenting, setPresenting] = useState(firstPresenting);
  const [said, setSaid] = useState('');
  const channel = useRef('');
  const openNotes = () => {
    const address = new URLSearchParams({ notes: channel.current, lang: language, theme });
    const opened = window.open(`?${address}`, 'icfm-notes', 'popup,width=960,height=720');
    setSaid(opened ? '' : words.popupBlocked);
  };
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void set({ slide: null, tool: 'story' });
  };
  const act = (action: PresentAction) => {
    setSaid('');
    if (action.kind === 'notes') return openNotes();
    if (action.kind === 'full') return void switchFullScreen(words.notFullScreen).then(setSaid);
    const step = stepOf(action, presenting, { slide, count });
    if (step.slide === null) return leave();
    setPresenting(step.presenting);
    if (step.slide !== slide) void set({ slide: step.slide }, replaced);
  };
  const go = (to: number) => {
    setPresenting({ ...presenting, panel: null, blank: null, typed: '' });
    void set({ slide: to }, replaced);
  };
  const close = () => setPresenting({ ...presenting, panel: null });
  const move = (isMoving: boolean) => setPresenting({ ...presenting, isStill: !isMoving });
  return { presenting, said, act, go, close, move, channel };
}
