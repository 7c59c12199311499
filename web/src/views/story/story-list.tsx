import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { storiesQuery } from '../../api/story-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { primaryLook, quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { useRole } from '../data/use-role.ts';
import { useView } from '../shell/view-context.tsx';
import { ImportStory } from './import-story.tsx';
import { newStory } from './story-content.ts';
import { isLocalId, type StoryDraft } from './story-drafts.ts';
import { StoryItem } from './story-item.tsx';
import { UnsentList } from './unsent-list.tsx';
import { useMakeLocal, useMakeStory } from './use-make-story.ts';
import type { ListedStory } from './use-story-deeds.ts';
import { useStoryDrafts } from './use-story-drafts.ts';

/** All stories that can be opened here: those of the workspace, and those of this browser. */
function useListed() {
  const drafts = useStoryDrafts();
  const query = useQuery(storiesQuery);
  const kept = drafts?.all() ?? [];
  const local = kept
    .filter(({ id }) => isLocalId(id))
    .map(({ id, content, at }): ListedStory => {
      return { id, title: content.title, chapters: content.chapters.length, updatedAt: at, isLocal: true };
    });
  const stored = (query.data ?? []).map((story): ListedStory => ({ ...story, isLocal: false }));
  const unsent = kept.filter(({ id }) => !isLocalId(id));
  return { query, drafts, unsent, stories: [...local, ...stored] };
}

/** Creates an empty story and opens it; where the server cannot keep it this browser can. */
function CreateStory() {
  const { state, set } = useView();
  const words = useFeatureWords(storyWords).list;
  const { steps } = useRegionPath(state.region);
  const making = useMakeStory();
  const makeLocal = useMakeLocal();
  const content = () => newStory(fill(words.newTitle, { place: steps.at(-1)?.name ?? '' }));
  const open = (id: string | null) => {
    if (id !== null) void set({ story: id });
  };
  return (
    <>
      <button
        type="button"
        disabled={making.isPending}
        onClick={() => making.mutate(content(), { onSuccess: open })}
        className={`${primaryLook} !h-9`}
      >
        <Plus size={16} aria-hidden />
        {words.create}
      </button>
      {making.error ? (
        <>
          <ProblemNote error={making.error} title={words.createFailed} />
          <button type="button" onClick={() => open(makeLocal(content()))} className={quietLook}>
            {words.createHere}
          </button>
        </>
      ) : null}
    </>
  );
}

/** Changes that a window has left unsent: kept as a story of this browser, or given up. */
function Unsent({ listed }: { readonly listed: ReturnType<typeof useListed> }) {
  const queries = useQueryClient();
  const makeLocal = useMakeLocal();
  const drop = (draft: StoryDraft) => {
    listed.drafts?.discard(draft);
    void queries.invalidateQueries({ queryKey: ['stories'] });
  };
  const copy = (draft: StoryDraft) => {
    if (makeLocal(draft.content) !== null) drop(draft);
  };
  return <UnsentList drafts={listed.unsent} onCopy={copy} onDiscard={drop} />;
}

function Stories({ listed, canEdit }: { readonly listed: ReturnType<typeof useListed>; readonly canEdit: boolean }) {
  const words = useFeatureWords(storyWords).list;
  const { query, stories } = listed;
  return (
    <section aria-label={words.title} className="space-y-2">
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton lines={4} /> : null}
      {query.data && stories.length === 0 ? (
        <EmptyState>
          <p className="text-ink">{words.empty}</p>
          <p className="mt-1">{words.emptyHelp}</p>
        </EmptyState>
      ) : null}
      <ul className="space-y-2">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryItem story={story} canEdit={canEdit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The stories, and the ways to another one. */
export function StoryList() {
  const words = useFeatureWords(storyWords).list;
  const { session, canEdit } = useRole();
  const listed = useListed();
  return (
    <div className="space-y-3">
      <p className="text-sm text-ink-muted text-pretty">{words.intro}</p>
      {session !== null && !canEdit ? (
        <p className="rounded-lg bg-panel-sunken px-2.5 py-1.5 text-xs text-ink-muted">{words.viewer}</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <CreateStory />
        <ImportStory titles={listed.stories.map(({ title }) => title)} />
      </div>
      <Unsent listed={listed} />
      <Stories listed={listed} canEdit={canEdit} />
    </div>
  );
}
