import type { Story, StoryContent } from '@icfm/api/stories/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestError } from '../../api/get-json.ts';
import { newStory } from './story-content.ts';
import type { StoryDrafts } from './story-drafts.ts';
import { createStoryKeeper } from './story-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const titled = (title: string) => (content: StoryContent) => ({ ...content, title });

/** A keeper over a store of one story, which fails as told, and drafts of one window. */
function begin({ isLocal = false } = {}) {
  let stored: Story = { id: 'story-1', revision: 1, content: newStory('first'), createdAt: '', updatedAt: '' };
  let failure: Error | null = null;
  let draft: StoryContent | null = null;
  const sent: string[] = [];
  const drafts: StoryDrafts = {
    own: () => null,
    others: () => [],
    all: () => [],
    discard: () => {},
    write: (_, content) => {
      draft = content;
      return true;
    },
    clear: () => {
      draft = null;
    },
  };
  const keeper = createStoryKeeper({
    id: isLocal ? 'draft-1' : 'story-1',
    start: { content: stored.content, revision: isLocal ? null : 1, isChanged: false },
    drafts,
    send: async (_, { content, revision }) => {
      sent.push(content.title);
      if (failure) throw failure;
      if (revision !== stored.revision) throw new RequestError(409, 'conflict', 'changed elsewhere');
      stored = { ...stored, content, revision: revision + 1 };
      return stored;
    },
    read: async () => stored,
    onSaved: () => {},
  });
  return {
    keeper,
    sent,
    draft: () => draft?.title ?? null,
    stored: () => stored,
    store: (content: StoryContent) => {
      stored = { ...stored, content, revision: stored.revision + 1 };
    },
    failWith: (error: Error | null) => {
      failure = error;
    },
  };
}

test('a change is kept in the browser at once, and sent a moment after the last one', async () => {
  const { keeper, sent, draft, stored } = begin();
  keeper.start();
  keeper.edit(titled('a'));
  expect([draft(), keeper.get().keeping]).toEqual(['a', 'changed']);
  await vi.advanceTimersByTimeAsync(700);
  keeper.edit(titled('ab'));
  await vi.advanceTimersByTimeAsync(700);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual(['ab']);
  expect(keeper.get()).toMatchObject({ keeping: 'saved', revision: 2 });
  expect([draft(), stored().content.title]).toEqual([null, 'ab']);
});

test('what cannot be sent stays in the browser and is sent once the server answers', async () => {
  const { keeper, draft, stored, failWith } = begin();
  keeper.start();
  failWith(new RequestError(0, 'unreachable', null));
  keeper.edit(titled('offline'));
  await vi.advanceTimersByTimeAsync(1000);
  expect([keeper.get().keeping, draft()]).toEqual(['failed', 'offline']);
  failWith(null);
  await vi.advanceTimersByTimeAsync(8000);
  expect([keeper.get().keeping, stored().content.title, draft()]).toEqual(['saved', 'offline', null]);
});

test('what the server refuses is not sent over and over, and can be sent again by hand', async () => {
  const { keeper, sent, failWith } = begin();
  keeper.start();
  failWith(new RequestError(413, 'too large', null));
  keeper.edit(titled('large'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([keeper.get().keeping, sent.length]).toEqual(['refused', 1]);
  failWith(null);
  keeper.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(keeper.get().keeping).toBe('saved');
});

test('a change made elsewhere is never written over: both are held until the person has chosen', async () => {
  const { keeper, draft, store, stored } = begin();
  keeper.start();
  store(newStory('theirs'));
  keeper.edit(titled('mine'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(keeper.get()).toMatchObject({ keeping: 'conflict', content: { title: 'mine' }, theirs: { revision: 2 } });
  keeper.edit(titled('mine still'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([draft(), stored().content.title]).toEqual(['mine still', 'theirs']);
  keeper.takeTheirs();
  expect(keeper.get()).toMatchObject({ keeping: 'saved', content: { title: 'theirs' }, revision: 2 });
});

test('an answer lost on the way is no conflict: what was sent stands in the store already', async () => {
  const { keeper, store } = begin();
  keeper.start();
  keeper.edit(titled('sent twice'));
  store(newStory('sent twice'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(keeper.get()).toMatchObject({ keeping: 'saved', revision: 2 });
});

test('what is not sent is sent at once when the panel closes', async () => {
  const { keeper, stored } = begin();
  const stop = keeper.start();
  keeper.edit(titled('last word'));
  stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(stored().content.title).toBe('last word');
});

test('another revision in the store is followed where nothing here waits to be sent', () => {
  const { keeper, store, stored } = begin();
  store(newStory('theirs'));
  keeper.follow(stored());
  expect(keeper.get()).toMatchObject({ content: { title: 'theirs' }, revision: 2, keeping: 'saved' });
  keeper.edit(titled('mine'));
  keeper.follow({ ...stored(), revision: 3 });
  expect(keeper.get().content.title).toBe('mine');
});

test('a story of this browser alone is sent nowhere', async () => {
  const { keeper, sent, draft } = begin({ isLocal: true });
  keeper.start();
  keeper.edit(titled('local'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([keeper.get().keeping, draft(), sent]).toEqual(['local', 'local', []]);
});
