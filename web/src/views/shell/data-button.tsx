import { Database } from 'lucide-react';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useView } from './view-context.tsx';

/** Opens the user's own data, and closes them again. */
export function DataButton() {
  const { state, set } = useView();
  const words = useFeatureWords(toolWords);
  const isOpen = state.tool === 'data';
  return (
    <button
      type="button"
      data-tool="data"
      aria-label={words.data}
      title={words.data}
      aria-pressed={isOpen}
      // A selection would stand on the map where the rows are to be seen.
      onClick={() => set(isOpen ? { tool: null } : { tool: 'data', selected: null })}
      className="inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-lg px-1.5 text-sm sm:px-2 whitespace-nowrap text-ink-muted hover:bg-panel-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-strong"
    >
      <Database size={16} aria-hidden className="shrink-0" />
      <span className="hidden md:inline">{words.data}</span>
    </button>
  );
}
