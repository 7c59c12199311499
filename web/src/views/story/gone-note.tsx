import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { EmptyState } from '../../ui/states.tsx';
import { quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { useView } from '../shell/view-context.tsx';
import type { KeptStory } from './story-keeper.ts';
import { useMakeStory } from './use-make-story.ts';
import { useStoryDrafts } from './use-story-drafts.ts';

/** Keeps what was written in a story that is gone, under a new id. */
function KeepMine({ kept }: { readonly kept: KeptStory }) {
  const { set } = useView();
  const words = useFeatureWords(storyWords).gone;
  const drafts = useStoryDrafts();
  const making = useMakeStory();
  const keep = () =>
    making.mutate(kept.content, {
      onSuccess: (id) => {
        if (id === null) return;
        drafts?.clear(kept.id);
        void set({ story: id });
      },
    });
  return (
    <>
      <button type="button" disabled={making.isPending} onClick={keep} className={quietLook}>
        {words.keep}
      </button>
      {making.error ? <ProblemNote error={making.error} /> : null}
    </>
  );
}

/** A story that the address names and nobody has; what was written in it meanwhile is not lost. */
export function GoneNote({ kept }: { readonly kept: KeptStory | null }) {
  const { set } = useView();
  const words = useFeatureWords(storyWords).gone;
  return (
    <div className="space-y-2">
      <EmptyState action={words.back} onAction={() => set({ story: null })}>
        <p className="text-ink">{words.title}</p>
        <p className="mt-1">{words.text}</p>
      </EmptyState>
      {kept ? <KeepMine kept={kept} /> : null}
    </div>
  );
}
