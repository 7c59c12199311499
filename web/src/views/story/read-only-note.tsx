import type { StoryContent } from '@icfm/api/stories/schema';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { smallLook } from '../data/look.ts';
import { useView } from '../shell/view-context.tsx';
import { useMakeLocal } from './use-make-story.ts';

/** Why nothing can be changed here, and where it can. */
export function ReadOnlyNote({ content }: { readonly content: StoryContent }) {
  const { set } = useView();
  const words = useFeatureWords(storyWords).readOnly;
  const makeLocal = useMakeLocal();
  const copy = () => {
    const id = makeLocal(content);
    if (id !== null) void set({ story: id });
  };
  return (
    <p className="rounded-lg bg-panel-sunken px-2.5 py-1.5 text-xs text-ink-muted">
      {words.text}
      <button type="button" onClick={copy} className={`${smallLook} ml-1`}>
        {words.copy}
      </button>
    </p>
  );
}
