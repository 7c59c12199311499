import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionQuery } from '../../api/session-query.ts';
import { newId } from './story-content.ts';
import { createStoryDrafts, type KeptTexts, type StoryDrafts } from './story-drafts.ts';

const windowKey = 'icfm-window';

/** What stands in for a storage that the browser denies: nothing is kept beyond the page. */
function createMemory(): KeptTexts {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    key: (index) => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
}

/** The id of this window; a reload keeps it. */
function windowId(): string {
  const known = sessionStorage.getItem(windowKey);
  if (known !== null) return known;
  const made = newId();
  sessionStorage.setItem(windowKey, made);
  return made;
}

/** Where this window keeps stories; the same for all who ask within one page. */
let place: { readonly storage: KeptTexts; readonly windowId: string } | null = null;

/** The storage and the id of this window; of a browser that denies both, those of the page. */
export function placeOfWindow() {
  try {
    place ??= { storage: localStorage, windowId: windowId() };
  } catch {
    place ??= { storage: createMemory(), windowId: newId() };
  }
  return place;
}

/** What this browser keeps of stories for the workspace; null until it is known who is asking. */
export function useStoryDrafts(): StoryDrafts | null {
  const workspaceId = useQuery(sessionQuery).data?.workspaceId;
  return useMemo(
    () => (workspaceId === undefined ? null : createStoryDrafts({ ...placeOfWindow(), workspaceId })),
    [workspaceId],
  );
}
