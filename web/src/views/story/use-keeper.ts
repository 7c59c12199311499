import type { Story } from '@icfm/api/stories/schema';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { changeStory, readStory, storyQuery } from '../../api/story-queries.ts';
import { isLocalId, type StoryDrafts, textOfStory } from './story-drafts.ts';
import { createStoryKeeper, type KeptStory, type StoryKeeper } from './story-keeper.ts';
import { missingStory } from './use-story-content.ts';
import { useStoryDrafts } from './use-story-drafts.ts';

type Start = Parameters<typeof createStoryKeeper>[0]['start'];

/** What is shown first: what this window has not sent, what another window left unsent, or what the store holds. */
function startOf(id: string, drafts: StoryDrafts, stored: Story | undefined): Start | null {
  const own = drafts.own(id);
  if (own) return { content: own.content, revision: own.revision, isChanged: !isLocalId(id) };
  if (!stored) return null;
  const left = drafts.others(id).find(({ revision }) => revision === stored.revision);
  const isNew = left !== undefined && textOfStory(left.content) !== textOfStory(stored.content);
  if (isNew) drafts.write(id, left.content, left.revision);
  return { content: isNew ? left.content : stored.content, revision: stored.revision, isChanged: isNew };
}

/** Opens the keeper once there is something to show. */
function useOpened(id: string, stored: Story | undefined): StoryKeeper | null {
  const queries = useQueryClient();
  const drafts = useStoryDrafts();
  const [keeper, setKeeper] = useState<StoryKeeper | null>(null);
  useEffect(() => {
    const start = keeper === null && drafts ? startOf(id, drafts, stored) : null;
    if (!start || !drafts) return;
    const onSaved = (story: Story) => {
      queries.setQueryData(storyQuery(id).queryKey, story);
      void queries.invalidateQueries({ queryKey: ['stories'] });
    };
    const read = (of: string) => readStory(of, new AbortController().signal);
    setKeeper(createStoryKeeper({ id, start, drafts, send: changeStory, read, onSaved }));
  }, [id, stored, drafts, keeper, queries]);
  return keeper;
}

/** Tells the rest of the page what a story of this browser alone holds now; that of a stored one it learns as it is saved. */
function useToldLocally(id: string, kept: KeptStory | null): void {
  const queries = useQueryClient();
  const content = kept?.keeping === 'local' ? kept.content : null;
  useEffect(() => {
    if (content)
      queries.setQueryData(storyQuery(id).queryKey, { id, revision: 0, content, createdAt: '', updatedAt: '' });
  }, [id, content, queries]);
}

type OpenStory = {
  readonly keeper: StoryKeeper | null;
  readonly kept: KeptStory | null;
  /** Why there is nothing to show. */
  readonly error: Error | null;
};

const nothing = () => () => {};

/** A story to write in, kept as it is written. The component that asks belongs to one id. */
export function useKeeper(id: string): OpenStory {
  const drafts = useStoryDrafts();
  const isLocal = isLocalId(id);
  const query = useQuery({ ...storyQuery(id), enabled: !isLocal && drafts !== null });
  const keeper = useOpened(id, query.data);
  const kept = useSyncExternalStore(keeper?.subscribe ?? nothing, () => keeper?.get() ?? null);
  useEffect(() => keeper?.start(), [keeper]);
  useEffect(() => {
    if (query.data) keeper?.follow(query.data);
  }, [keeper, query.data]);
  useToldLocally(id, kept);
  const isMissing = isLocal && drafts !== null && drafts.own(id) === null && kept === null;
  return { keeper, kept, error: kept ? null : isMissing ? missingStory : query.error };
}
