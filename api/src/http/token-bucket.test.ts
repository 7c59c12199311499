import { describe, expect, test } from 'vitest';
import { createTokenBuckets } from './token-bucket.ts';

function bucketsAt(clock: { now: number }) {
  return createTokenBuckets({ perSecond: 2, capacity: 4, now: () => clock.now });
}

describe('a bucket of tokens', () => {
  test('gives as many as it holds at once, and then as many a second as come back', () => {
    const clock = { now: 0 };
    const { take } = bucketsAt(clock);
    expect([1, 2, 3, 4, 5].map(() => take('one'))).toEqual([0, 0, 0, 0, 1]);
    // 2 a second: after 1 s there are two more, and no third.
    clock.now = 1000;
    expect([1, 2, 3].map(() => take('one'))).toEqual([0, 0, 1]);
  });

  test('is each client’s own', () => {
    const { take } = bucketsAt({ now: 0 });
    for (const _ of [1, 2, 3, 4, 5]) take('one');
    expect(take('other')).toBe(0);
  });

  test('says how long it takes until there is another', () => {
    const clock = { now: 0 };
    const { take } = createTokenBuckets({ perSecond: 0.1, capacity: 1, now: () => clock.now });
    expect([take('one'), take('one')]).toEqual([0, 10]);
    // 0.25 of one has come back, 0.75 at 0.1 a second are 7.5 s.
    clock.now = 2500;
    expect(take('one')).toBe(8);
  });

  test('is forgotten once it is full again, and of made-up clients there are only so many', () => {
    const clock = { now: 0 };
    const { take, count } = bucketsAt(clock);
    for (let client = 0; client < 12_000; client += 1) take(String(client));
    expect(count()).toBe(10_000);
    clock.now = 2000;
    take('one');
    expect(count()).toBe(1);
  });
});
