import { afterEach, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { createThread, type Thread } from './thread.ts';

/** A thread that doubles numbers, throws at 0, ends at −1 and never answers −2. */
const doubler = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (number) => {
    if (number === 0) throw new Error('zero');
    if (number === -1) process.exit(3);
    if (number === -2) for (;;);
    parentPort.postMessage(2 * number);
  });`;

const threads: Thread<number, number>[] = [];
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.stop())));

function start(limits: { mostWaiting?: number; mostMilliseconds?: number } = {}) {
  const file = new URL(`data:text/javascript,${encodeURIComponent(doubler)}`);
  const thread = createThread<number, number>({ file, mostWaiting: 4, mostMilliseconds: 20_000, ...limits });
  threads.push(thread);
  return { thread, double: (number: number) => thread.ask(() => number) };
}

const failureOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => null,
    (error: unknown) => error,
  );

test('questions are answered one after the other, in order, by one thread', async () => {
  const { thread } = start();
  const numbers: number[] = [];
  const ask = (number: number) =>
    thread.ask((threadNumber) => {
      numbers.push(threadNumber);
      return number;
    });
  expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual([2, 4, 6]);
  expect(numbers).toEqual([1, 1, 1]);
});

test.each([
  [0, 'zero'],
  [-1, 'exit code 3'],
])('a thread that fails at %i fails that question alone; another thread answers the next', async (number, message) => {
  const { thread, double } = start();
  const failed = failureOf(double(number));
  expect(await thread.ask((threadNumber) => threadNumber)).toBe(4);
  expect(String(await failed)).toContain(message);
  expect(await double(5)).toBe(10);
});

test('a question that takes too long is a 503 with Retry-After, and the next is answered', async () => {
  const { double } = start({ mostMilliseconds: 4000 });
  const [slow, next] = [failureOf(double(-2)), double(4)];
  expect(await slow).toMatchObject({ code: 'busy', status: 503, headers: { 'retry-after': '5' } });
  expect(await next).toBe(8);
});

test('beyond the number that may wait a question is refused at once', async () => {
  const { double } = start({ mostWaiting: 2 });
  const answered = [double(1), double(2), double(3)];
  const refused = await failureOf(double(4));
  expect(refused instanceof Problem && refused.status).toBe(503);
  expect(await Promise.all(answered)).toEqual([2, 4, 6]);
});

test('a question that cannot be made or sent fails alone', async () => {
  const { thread, double } = start();
  const broken = thread.ask(() => {
    throw new Error('no question');
  });
  expect(String(await failureOf(broken))).toContain('no question');
  expect(await double(7)).toBe(14);
});

test('a stopped thread fails what it was answering and starts anew for the next', async () => {
  const { thread, double } = start();
  const failed = failureOf(double(-2));
  await thread.stop();
  expect(String(await failed)).toContain('stopped');
  expect(await thread.ask((threadNumber) => threadNumber)).toBe(4);
});
