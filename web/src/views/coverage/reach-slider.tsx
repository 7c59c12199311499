import { useEffect, useId, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { useView } from '../shell/view-context.tsx';

const settleMilliseconds = 160;

/** Reach in kilometres. The figure follows the thumb at once, the address and the numbers when it rests. */
export function ReachSlider() {
  const { state, set } = useView();
  const { words, format } = useWords();
  const id = useId();
  const [draft, setDraft] = useState(state.reach);
  useEffect(() => setDraft(state.reach), [state.reach]);
  useEffect(() => {
    if (draft === state.reach) return;
    const timer = setTimeout(() => set({ reach: draft }, replaced), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [draft, state.reach, set]);
  const text = fill(words.filters.reachValue, { reach: format.count(draft) });
  return (
    <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3">
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
        onChange={(event) => setDraft(Number(event.target.value))}
      />
      <output htmlFor={id} className="w-16 text-right text-sm font-semibold whitespace-nowrap">
        {text}
      </output>
    </div>
  );
}
