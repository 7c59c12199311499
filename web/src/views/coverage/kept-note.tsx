import { X } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';

/** Which records the numbers or the legend keep, and the way back to all. */
export function KeptNote() {
  const { state, set } = useView();
  const { words, format } = useWords();
  const what = state.isFragile
    ? words.headline.fragile
    : format.list(state.verdicts.map((verdict) => words.verdict[verdict]));
  if (what === '') return null;
  return (
    <button
      type="button"
      onClick={() => set({ verdicts: [], isFragile: false })}
      aria-label={fill(words.filters.drop, { what })}
      className="inline-flex max-w-full cursor-pointer items-center gap-1 rounded-full bg-accent-soft px-2.5 py-0.5 text-xs font-medium text-accent-strong"
    >
      <span className="truncate">{fill(words.filters.only, { what })}</span>
      <X size={14} aria-hidden className="shrink-0" />
    </button>
  );
}
