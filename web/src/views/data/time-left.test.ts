import { expect, test } from 'vitest';
import { spokenShare, timeLeft } from './time-left.ts';

test('time left is said in seconds, and in minutes where it is long', () => {
  expect(timeLeft(0.2)).toEqual({ unit: 'seconds', count: 1 });
  expect(timeLeft(89)).toEqual({ unit: 'seconds', count: 89 });
  expect(timeLeft(150)).toEqual({ unit: 'minutes', count: 3 });
});

test('progress is read aloud in tenths', () => {
  expect([0, 0.09, 0.1, 0.59, 1].map(spokenShare)).toEqual([0, 0, 0.1, 0.5, 1]);
});
