import { Presentation } from 'lucide-react';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useView } from '../shell/view-context.tsx';
import { useStoryContent } from './use-story-content.ts';

/** How many chapters the story of the address has. */
function Count({ id }: { readonly id: string }) {
  const { content } = useStoryContent(id);
  if (!content) return null;
  return (
    <span className="min-w-4 rounded-full bg-accent px-1 text-center text-[11px] leading-4 font-semibold text-on-accent">
      {content.chapters.length}
    </span>
  );
}

/** Opens the stories beside the map, and closes them again. */
export function StoryButton() {
  const { state, set } = useView();
  const words = useFeatureWords(toolWords);
  const isOpen = state.tool === 'story';
  return (
    <button
      type="button"
      data-tool="story"
      title={words.story}
      aria-pressed={isOpen}
      onClick={() => set({ tool: isOpen ? null : 'story', selected: null })}
      className="inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-lg px-1.5 text-sm whitespace-nowrap text-ink-muted hover:bg-panel-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-strong sm:px-2"
    >
      <Presentation size={16} aria-hidden className="shrink-0" />
      <span className="max-md:sr-only">{words.story}</span>
      {state.story === null ? null : <Count id={state.story} />}
    </button>
  );
}
