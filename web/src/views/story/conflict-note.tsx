import { useMutation, useQueryClient } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { addStory } from '../../api/story-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { useView } from '../shell/view-context.tsx';
import type { KeptStory, StoryKeeper } from './story-keeper.ts';

type ConflictNoteProps = { readonly kept: KeptStory; readonly keeper: StoryKeeper };

/** Two people have written at once: both stand until one of them says what becomes of theirs. */
export function ConflictNote({ kept, keeper }: ConflictNoteProps) {
  const { set } = useView();
  const words = useFeatureWords(storyWords).conflict;
  const queries = useQueryClient();
  const copying = useMutation({
    mutationFn: () => {
      const title = fill(words.copyTitle, { title: kept.content.title.slice(0, 180) });
      return addStory({ ...kept.content, title });
    },
    onSuccess: async ({ id }) => {
      keeper.takeTheirs();
      await queries.invalidateQueries({ queryKey: ['stories'] });
      await set({ story: id });
    },
  });
  return (
    <div role="alert" className="space-y-2 rounded-lg bg-warning-soft p-3 text-sm">
      <p className="flex gap-2 font-medium">
        <GitCompareArrows size={18} aria-hidden className="mt-0.5 shrink-0 text-warning" />
        {words.title}
      </p>
      <p>{fill(words.text, { theirs: kept.theirs?.revision ?? '', mine: kept.revision ?? '' })}</p>
      <div className="flex flex-wrap gap-2">
        <button type="button" disabled={copying.isPending} onClick={() => copying.mutate()} className={quietLook}>
          {words.copy}
        </button>
        <button type="button" onClick={keeper.takeTheirs} className={quietLook}>
          {words.take}
        </button>
      </div>
      {copying.error ? <ProblemNote error={copying.error} /> : null}
    </div>
  );
}
