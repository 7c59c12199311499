import { Search, X } from 'lucide-react';
import { tableWords } from '../../i18n/table-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { UrlState } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { useView } from '../shell/view-context.tsx';

/** What the rows of the table are. */
function listed({ view, task, list }: UrlState): 'clusters' | 'regions' | 'corridors' | 'transfers' {
  if (view === 'transfers') return 'transfers';
  if (view === 'coverage') return list;
  return task === 'corridors' ? 'corridors' : 'clusters';
}

/** Keeps the rows that hold the text; Esc empties the box before it does anything else. */
export function FindBox() {
  const { state, set } = useView();
  const words = useFeatureWords(tableWords);
  const find = (text: string) => void set({ find: text }, replaced);
  return (
    <div className="flex h-8 min-w-0 flex-1 items-center gap-1.5 rounded-lg border border-line bg-panel-sunken px-2 focus-within:border-accent">
      <Search size={14} aria-hidden className="shrink-0 text-ink-muted" />
      <input
        type="text"
        value={state.find}
        aria-label={words.find}
        placeholder={words.findPlaceholder[listed(state)]}
        onChange={(event) => find(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || state.find === '') return;
          event.preventDefault();
          find('');
        }}
        className="min-w-0 flex-1 bg-transparent text-sm outline-none placeholder:text-ink-faint"
      />
      {state.find === '' ? null : (
        <button
          type="button"
          aria-label={words.findClear}
          onClick={() => find('')}
          className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-md text-ink-muted hover:text-ink"
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
