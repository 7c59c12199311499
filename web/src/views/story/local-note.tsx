import { CloudUpload } from 'lucide-react';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { smallLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { useRole } from '../data/use-role.ts';
import { useView } from '../shell/view-context.tsx';
import type { KeptStory } from './story-keeper.ts';
import { useMakeStory } from './use-make-story.ts';
import { useStoryDrafts } from './use-story-drafts.ts';

/** The way of a story of this browser into the workspace, for those who may. */
export function LocalNote({ kept }: { readonly kept: KeptStory }) {
  const { set } = useView();
  const words = useFeatureWords(storyWords).keeping;
  const { canEdit } = useRole();
  const drafts = useStoryDrafts();
  const making = useMakeStory();
  if (!canEdit) return null;
  const upload = () =>
    making.mutate(kept.content, {
      onSuccess: (id) => {
        if (id === null) return;
        drafts?.clear(kept.id);
        void set({ story: id });
      },
    });
  return (
    <>
      <button type="button" disabled={making.isPending} onClick={upload} className={smallLook}>
        <CloudUpload size={14} aria-hidden />
        {words.upload}
      </button>
      {making.error ? <ProblemNote error={making.error} title={words.uploadFailed} /> : null}
    </>
  );
}
