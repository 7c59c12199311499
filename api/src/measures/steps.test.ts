import { expect, test } from 'vitest';
import { eachInSteps, finish, stepLength } from './steps.ts';

test('visits each index once, in order, and pauses after every so many', () => {
  const seen: number[] = [];
  const steps = eachInSteps(2 * stepLength + 1, (index) => seen.push(index));
  expect([steps.next().done, seen.length]).toEqual([false, stepLength]);
  expect([steps.next().done, seen.length]).toEqual([false, 2 * stepLength]);
  expect(steps.next().done).toBe(true);
  expect(seen).toEqual(Array.from({ length: 2 * stepLength + 1 }, (_, index) => index));
});

test('run in one go, steps give their result', () => {
  function* counted() {
    yield;
    yield;
    return 'done';
  }
  expect(finish(counted())).toBe('done');
});
