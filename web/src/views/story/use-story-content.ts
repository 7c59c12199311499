import type { StoryContent } from '@icfm/api/stories/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { storyQuery } from '../../api/story-queries.ts';
import { isLocalId } from './story-drafts.ts';
import { useStoryDrafts } from './use-story-drafts.ts';

/** Of a story that this browser alone would have, and has not. */
export const missingStory = new RequestError(404, 'not found', null);

/** A story to look at: as this window has written it, else as the store holds it. */
export function useStoryContent(id: string): { readonly content: StoryContent | null; readonly error: Error | null } {
  const drafts = useStoryDrafts();
  const isLocal = isLocalId(id);
  const { data, error } = useQuery({ ...storyQuery(id), enabled: !isLocal && drafts !== null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent or changed here shows in the data, and is read anew
  const own = useMemo(() => drafts?.own(id)?.content ?? null, [drafts, id, data]);
  const content = own ?? data?.content ?? null;
  if (content !== null || drafts === null) return { content, error: null };
  return { content, error: isLocal ? missingStory : error };
}
