import type { StoryContent } from '@icfm/api/stories/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addStory, storyQuery } from '../../api/story-queries.ts';
import { useRole } from '../data/use-role.ts';
import { newLocalId } from './story-drafts.ts';
import { useStoryDrafts } from './use-story-drafts.ts';

/** Makes a story of this browser alone; its id, or null where the browser keeps nothing. */
export function useMakeLocal(): (content: StoryContent) => string | null {
  const drafts = useStoryDrafts();
  return (content) => {
    const id = newLocalId();
    return drafts?.write(id, content, null) ? id : null;
  };
}

/** Makes a story where the person may: in the workspace, or in this browser. Gives its id. */
export function useMakeStory() {
  const queries = useQueryClient();
  const { canEdit } = useRole();
  const makeLocal = useMakeLocal();
  return useMutation({
    mutationFn: async (content: StoryContent) => {
      if (!canEdit) return makeLocal(content);
      const story = await addStory(content);
      queries.setQueryData(storyQuery(story.id).queryKey, story);
      return story.id;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['stories'] }),
  });
}
