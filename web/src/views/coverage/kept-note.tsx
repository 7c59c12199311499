import { X } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';

type NoteProps = { readonly what: string; readonly onDrop: () => void };

function Note({ what, onDrop }: NoteProps) {
  const { words } = useWords();
  return (
    <button
      type="button"
      onClick={onDrop}
      aria-label={fill(words.filters.drop, { what })}
      className="inline-flex max-w-full cursor-pointer items-center gap-1 self-start rounded-full bg-accent-soft px-2.5 py-0.5 text-xs font-medium text-accent-strong"
    >
      <span className="truncate">{fill(words.filters.only, { what })}</span>
      <X size={14} aria-hidden className="shrink-0" />
    </button>
  );
}

/** Which records the numbers, the legend or the text keep, and the way back to all; where it is wide the text has a box. */
export function KeptNote({ isWide }: { readonly isWide: boolean }) {
  const { state, set } = useView();
  const { words, format } = useWords();
  const { holding } = useFeatureWords(tableWords);
  // Fragile clusters are covered: among the gaps they are not asked for.
  const kept =
    state.isFragile && state.view === 'coverage'
      ? words.headline.fragile
      : format.list(state.verdicts.map((verdict) => words.verdict[verdict]));
  return (
    <>
      {kept === '' ? null : <Note what={kept} onDrop={() => set({ verdicts: [], isFragile: false })} />}
      {isWide || state.find.trim() === '' ? null : (
        <Note what={fill(holding, { text: state.find.trim() })} onDrop={() => set({ find: '' })} />
      )}
    </>
  );
}
