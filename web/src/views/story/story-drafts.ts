import type { StoryContent } from '@icfm/api/stories/schema';
import { checkStory } from './check-story.ts';
import { newId } from './story-content.ts';

/** What is kept in this browser: a story of its own, or changes of a stored one that have not reached the server. */
export type StoryDraft = {
  readonly id: string;
  readonly content: StoryContent;
  /** The stored revision that was changed; null for a story that this browser alone has. */
  readonly revision: number | null;
  /** When it was written, ISO 8601. */
  readonly at: string;
};

export type StoryDrafts = {
  /** What this window has written for a story. */
  readonly own: (id: string) => StoryDraft | null;
  /** What other windows have written for it and not sent, the newest first. */
  readonly others: (id: string) => readonly StoryDraft[];
  readonly all: () => readonly StoryDraft[];
  /** False where the browser keeps nothing more. */
  readonly write: (id: string, content: StoryContent, revision: number | null) => boolean;
  /** Forgets what this window has written for a story, and what others have written that is no different. */
  readonly clear: (id: string) => void;
  readonly discard: (draft: StoryDraft) => void;
};

const prefix = 'icfm-story';
const localPrefix = 'draft-';

/** Whether a story is kept in this browser alone. */
export const isLocalId = (id: string) => id.startsWith(localPrefix);

export const newLocalId = () => `${localPrefix}${newId()}`;

/** The same text for the same story, whatever the order of its fields. */
export const textOfStory = (content: StoryContent) => JSON.stringify(checkStory(content).value);

function readDraft(text: string | null): StoryDraft | null {
  if (text === null) return null;
  try {
    const { id, content, revision, at }: { id: unknown; content: unknown; revision: unknown; at: unknown } =
      JSON.parse(text);
    const { value, faults } = checkStory(content);
    if (typeof id !== 'string' || typeof at !== 'string' || faults.length > 0) return null;
    return { id, content: value, revision: typeof revision === 'number' ? revision : null, at };
  } catch {
    return null;
  }
}

/** What is used of a browser's storage. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

type Place = { readonly storage: KeptTexts; readonly workspaceId: string; readonly windowId: string };

/** Drafts of one workspace, each window under a key of its own so that none writes over another's. */
export function createStoryDrafts({ storage, workspaceId, windowId }: Place): StoryDrafts {
  const start = `${prefix}:${encodeURIComponent(workspaceId)}:`;
  const keyOf = (id: string) => `${start}${id}:${isLocalId(id) ? '' : windowId}`;
  const entries = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(start))
      .flatMap((key) => {
        const draft = readDraft(storage.getItem(key));
        return draft ? [{ key, draft }] : [];
      })
      .sort((a, b) => b.draft.at.localeCompare(a.draft.at));
  const othersOf = (id: string) => entries().filter(({ key, draft }) => draft.id === id && key !== keyOf(id));
  return {
    own: (id) => readDraft(storage.getItem(keyOf(id))),
    others: (id) => othersOf(id).map(({ draft }) => draft),
    all: () => entries().map(({ draft }) => draft),
    write: (id, content, revision) => {
      try {
        storage.setItem(keyOf(id), JSON.stringify({ id, content, revision, at: new Date().toISOString() }));
        return true;
      } catch {
        return false;
      }
    },
    clear: (id) => {
      const own = readDraft(storage.getItem(keyOf(id)));
      storage.removeItem(keyOf(id));
      if (!own) return;
      for (const { key, draft } of othersOf(id))
        if (textOfStory(draft.content) === textOfStory(own.content)) storage.removeItem(key);
    },
    discard: ({ id, at }) => {
      for (const { key, draft } of entries()) if (draft.id === id && draft.at === at) storage.removeItem(key);
    },
  };
}
