import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTokenCache } from './token-cache.ts';
import type { Identity } from './tokens.ts';

const editor: Identity = { workspaceId: 'bank', role: 'editor', hash: 'ab12', label: '' };

/** A store whose answer is set by the test, and which counts how often it was asked. */
function storeOf(answer: Identity | null | Error) {
  const store = { answer, asked: 0 };
  const cache = createTokenCache(async () => {
    store.asked += 1;
    if (store.answer instanceof Error) throw store.answer;
    return store.answer;
  });
  return { store, cache };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('asks the store once for many requests, and again within five seconds', async () => {
  const { store, cache } = storeOf(editor);
  for (let request = 0; request < 100; request += 1) expect(await cache.find('a')).toEqual(editor);
  expect(store.asked).toBe(1);
  store.answer = null;
  vi.advanceTimersByTime(3000);
  expect(await cache.find('a')).toEqual(editor);
  expect(store.asked).toBe(2);
  expect(await cache.find('a')).toBeNull();
});

test('holds nothing for longer than five seconds after it was revoked elsewhere', async () => {
  const { store, cache } = storeOf(editor);
  await cache.find('a');
  store.answer = null;
  vi.advanceTimersByTime(5001);
  expect(await cache.find('a')).toBeNull();
});

test('while the store is away what was known holds for ten minutes, and what was not known fails', async () => {
  const { store, cache } = storeOf(editor);
  await cache.find('a');
  store.answer = new Error('away');
  vi.advanceTimersByTime(300_000);
  expect(await cache.find('a')).toEqual(editor);
  await expect(cache.find('b')).rejects.toThrow('away');
  vi.advanceTimersByTime(300_001);
  await expect(cache.find('a')).rejects.toThrow('away');
});
