import { useEffect, useId, useRef, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { useView } from '../shell/view-context.tsx';

/** Between two askings while the thumb moves: no longer than an answer takes. */
const pauseMilliseconds = 120;

/** Hands a value on at once, and while more come at most once a pause, the last one always. */
function usePaced(hand: (value: number) => void): (value: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const handedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (value) => {
    clearTimeout(timer.current);
    const handOn = () => {
      handedAt.current = performance.now();
      hand(value);
    };
    const wait = handedAt.current + pauseMilliseconds - performance.now();
    if (wait <= 0) handOn();
    else timer.current = setTimeout(handOn, wait);
  };
}

/** Reach in kilometres. The figure follows the thumb at once; address and numbers keep pace with it. */
export function ReachSlider() {
  const { state, set } = useView();
  const { words, format } = useWords();
  const id = useId();
  const [draft, setDraft] = useState(state.reach);
  useEffect(() => setDraft(state.reach), [state.reach]);
  const ask = usePaced((reach) => void set({ reach }, replaced));
  const text = fill(words.filters.reachValue, { reach: format.count(draft) });
  return (
    <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2">
      <label htmlFor={id} className="text-xs text-ink-muted">
        {words.filters.reach}
      </label>
      <input
        id={id}
        type="range"
        className="reach-slider"
        min={10}
        max={200}
        step={5}
        value={draft}
        aria-valuetext={text}
        onChange={(event) => {
          const reach = Number(event.target.value);
          setDraft(reach);
          ask(reach);
        }}
      />
      <output htmlFor={id} className="min-w-12 text-right text-sm font-semibold whitespace-nowrap">
        {text}
      </output>
    </div>
  );
}
