import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { threadFailure } from './thread-failure.ts';

test('a thread that runs out of memory ends alone, and whoever asked is told so', async () => {
  const greedy = 'const kept = []; for (;;) kept.push(new Array(100).fill(kept.length));';
  const worker = new Worker(greedy, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  const [error]: Error[] = await once(worker, 'error');
  const told = error && threadFailure(error);
  expect(told instanceof Problem && [told.status, told.detail.en]).toEqual([
    422,
    expect.stringContaining('more memory than one thread has'),
  ]);
});

test('any other failure stays what it is', () => {
  const error = new Error('bug');
  expect(threadFailure(error)).toBe(error);
});
