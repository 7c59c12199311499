import { expect, test } from 'vitest';
import { newStory } from './story-content.ts';
import { createStoryDrafts, type KeptTexts, newLocalId } from './story-drafts.ts';

function createStorage(): KeptTexts {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > 2000) throw new Error('full');
      texts.set(key, text);
    },
    removeItem: (key) => texts.delete(key),
    key: (index) => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
}

const draftsIn = (storage: KeptTexts, windowId = 'a', workspaceId = 'default') =>
  createStoryDrafts({ storage, workspaceId, windowId });

test('what a window has written is there after a reload, until it is cleared', () => {
  const storage = createStorage();
  expect(draftsIn(storage).write('story-1', newStory('mine'), 3)).toBe(true);
  expect(draftsIn(storage).own('story-1')).toMatchObject({ content: { title: 'mine' }, revision: 3 });
  draftsIn(storage).clear('story-1');
  expect(draftsIn(storage).own('story-1')).toBeNull();
});

test('two windows do not write over each other, and see what the other has not sent', () => {
  const storage = createStorage();
  const [first, second] = [draftsIn(storage, 'a'), draftsIn(storage, 'b')];
  first.write('story-1', newStory('first'), 1);
  second.write('story-1', newStory('second'), 1);
  expect(first.own('story-1')?.content.title).toBe('first');
  expect(first.others('story-1').map(({ content }) => content.title)).toEqual(['second']);
  first.clear('story-1');
  expect(second.own('story-1')?.content.title).toBe('second');
});

test('what was taken over from another window is cleared there as well', () => {
  const storage = createStorage();
  draftsIn(storage, 'gone').write('story-1', newStory('same'), 1);
  const heir = draftsIn(storage, 'b');
  heir.write('story-1', newStory('same'), 1);
  heir.clear('story-1');
  expect(heir.all()).toEqual([]);
});

test('a story of this browser alone is the same in every window, and unknown in another workspace', () => {
  const storage = createStorage();
  const id = newLocalId();
  draftsIn(storage, 'a').write(id, newStory('local'), null);
  expect(draftsIn(storage, 'b').own(id)?.content.title).toBe('local');
  expect(draftsIn(storage, 'a', 'bank-b').own(id)).toBeNull();
});

test('a full storage is told, and what it holds of other programs or damaged is passed over', () => {
  const storage = createStorage();
  expect(draftsIn(storage).write('story-1', newStory('x'.repeat(3000)), 1)).toBe(false);
  storage.setItem('other', '1');
  storage.setItem('icfm-story:default:story-2:a', '{"id":');
  storage.setItem('icfm-story:default:story-3:a', '{"id":"story-3","at":"","content":{}}');
  expect(draftsIn(storage).all()).toEqual([]);
});
