import type { StoryContent } from '@icfm/api/stories/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeStory, readStory, removeStory, storyQuery } from '../../api/story-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useMakeStory } from './use-make-story.ts';
import { missingStory } from './use-story-content.ts';
import { useStoryDrafts } from './use-story-drafts.ts';

/** A story as the list shows it, wherever it is kept. */
export type ListedStory = {
  readonly id: string;
  readonly title: string;
  readonly chapters: number;
  readonly updatedAt: string;
  readonly isLocal: boolean;
};

/** What can be done with a story without opening it. */
export function useStoryDeeds({ id, isLocal }: ListedStory) {
  const words = useFeatureWords(storyWords).list;
  const queries = useQueryClient();
  const drafts = useStoryDrafts();
  const making = useMakeStory();
  const settle = () => queries.invalidateQueries({ queryKey: ['stories'] });
  const read = async () => {
    const own = isLocal ? drafts?.own(id) : null;
    if (own) return { content: own.content, revision: 1 };
    if (isLocal) throw missingStory;
    return readStory(id, new AbortController().signal);
  };
  const write = async (content: StoryContent, revision: number) => {
    if (isLocal) return void drafts?.write(id, content, null);
    queries.setQueryData(storyQuery(id).queryKey, await changeStory(id, { content, revision }));
  };
  return {
    rename: async (title: string) => {
      const { content, revision } = await read();
      await write({ ...content, title }, revision);
      await settle();
    },
    remove: async () => {
      if (isLocal) drafts?.clear(id);
      else await removeStory(id);
      queries.removeQueries({ queryKey: ['story', id] });
      await settle();
    },
    duplicating: useMutation({
      mutationFn: async () => {
        const { content } = await read();
        // The name of the first stays whole within what a name may have.
        const title = fill(words.copyOf, { title: content.title.slice(0, 190) });
        await making.mutateAsync({ ...content, title });
        await settle();
      },
    }),
  };
}
