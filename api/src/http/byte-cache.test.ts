import { expect, test } from 'vitest';
import { createByteCache } from './byte-cache.ts';

const answer = (bytes: number) => ({
  status: 200,
  body: new Uint8Array(bytes),
  headers: {},
  notModifiedHeaders: {},
});

test('drops what was used longest ago once the bytes are full, and never holds what is too large', () => {
  // Each answer counts 1024 for itself: four of 400 + 1024 fit into 6000, five do not.
  const cache = createByteCache(6000);
  for (const key of ['a', 'b', 'c', 'd']) cache.set(key, answer(400));
  cache.get('a');
  cache.set('e', answer(400));
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd', 'e']);
  expect(cache.bytes).toBe(4 * (400 + 1024));
  cache.set('huge', answer(2000));
  expect(cache.get('huge')).toBeUndefined();
});
