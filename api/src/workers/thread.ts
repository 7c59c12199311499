import { Worker } from 'node:worker_threads';
import { inSpan, isTraced } from '../operations/spans.ts';
import { Problem } from '../problem.ts';
import { threadFailure } from './thread-failure.ts';

/** One thread beside the event loop that answers one question after the other. */
export interface Thread<Question, Answer> {
  /**
   * Asks when the thread is free. `make` learns the number of the thread, a new one after each failure, so that the
   * caller knows what the thread still holds. Rejects with a 503 where too many wait or the answer takes too long, and
   * with the signal's reason once it is aborted: what is being answered then ends with its thread.
   */
  ask(make: (threadNumber: number) => Question, signal?: AbortSignal): Promise<Answer>;
  /** Ends the thread; what it is answering fails, and the next question starts another. */
  stop(): Promise<void>;
}

interface Waiting<Question, Answer> {
  make: (threadNumber: number) => Question;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

interface ThreadOptions {
  /** The module that the thread runs: every message it gets is a question, every message it sends the answer. */
  file: URL;
  /** Questions that may wait behind the one being answered. */
  mostWaiting: number;
  mostMilliseconds: number;
}

interface State<Question, Answer> extends ThreadOptions {
  worker: Worker | null;
  threadNumber: number;
  current: Waiting<Question, Answer> | null;
  waiting: Waiting<Question, Answer>[];
  timer?: NodeJS.Timeout;
}

/** A thread started by the first question and kept warm; it never keeps the process alive. */
export function createThread<Question, Answer>(settings: ThreadOptions): Thread<Question, Answer> {
  const state: State<Question, Answer> = { ...settings, worker: null, threadNumber: 0, current: null, waiting: [] };
  const ask: Thread<Question, Answer>['ask'] = (make, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(reasonOf(signal));
      if (state.waiting.length >= state.mostWaiting) return reject(tooManyWait(state.waiting.length));
      const asked = { make, resolve, reject };
      signal?.addEventListener('abort', () => callOff(state, asked, reasonOf(signal)), { once: true });
      state.waiting.push(asked);
      askNext(state);
    });
  const name = /[a-z-]+-worker/.exec(settings.file.href)?.[0] ?? 'thread';
  return {
    ask: (make, signal) => (isTraced() ? inSpan({ name }, () => ask(make, signal)) : ask(make, signal)),
    stop: async () => {
      const stopped = state.worker;
      if (stopped === null) return;
      drop(state, stopped, new Error('the thread was stopped'));
      await stopped.terminate();
    },
  };
}

function askNext<Question, Answer>(state: State<Question, Answer>): void {
  if (state.current !== null) return;
  const asked = state.waiting.shift();
  if (asked === undefined) return;
  state.current = asked;
  try {
    const worker = state.worker ?? startWorker(state);
    worker.postMessage(asked.make(state.threadNumber));
    state.timer = setTimeout(() => giveUp(state, worker), state.mostMilliseconds);
  } catch (error) {
    settle(state, ({ reject }) => reject(error instanceof Error ? error : new Error(String(error))));
  }
}

function startWorker<Question, Answer>(state: State<Question, Answer>): Worker {
  const worker = new Worker(state.file);
  worker.unref();
  const fail = (error: Error) => drop(state, worker, threadFailure(error));
  worker.on('message', (answer: Answer) => {
    if (state.worker === worker) settle(state, ({ resolve }) => resolve(answer));
  });
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the thread ended with exit code ${code}`)));
  state.worker = worker;
  state.threadNumber += 1;
  return worker;
}

/** Ends the question being answered and goes on to the next. */
function settle<Question, Answer>(
  state: State<Question, Answer>,
  finish: (asked: Waiting<Question, Answer>) => void,
): void {
  const asked = state.current;
  clearTimeout(state.timer);
  state.current = null;
  if (asked !== null) finish(asked);
  askNext(state);
}

/** Forgets a thread that failed, and fails what it was answering; one that was forgotten before changes nothing. */
function drop<Question, Answer>(state: State<Question, Answer>, failed: Worker, error: Error): void {
  if (state.worker !== failed) return;
  state.worker = null;
  settle(state, ({ reject }) => reject(error));
}

/** Takes back a question: one that waits is forgotten, one being answered ends with its thread, an answered one is past. */
function callOff<Question, Answer>(
  state: State<Question, Answer>,
  asked: Waiting<Question, Answer>,
  reason: Error,
): void {
  const at = state.waiting.indexOf(asked);
  if (at >= 0) {
    state.waiting.splice(at, 1);
    asked.reject(reason);
    return;
  }
  const { worker } = state;
  if (state.current !== asked || worker === null) return;
  drop(state, worker, reason);
  worker.terminate();
}

const reasonOf = ({ reason }: AbortSignal): Error => (reason instanceof Error ? reason : new Error(String(reason)));

function giveUp<Question, Answer>(state: State<Question, Answer>, slow: Worker): void {
  drop(state, slow, tookTooLong(state.mostMilliseconds));
  slow.terminate();
}

const retryAfter = { 'retry-after': '5' };

const tooManyWait = (count: number) =>
  new Problem(
    'busy',
    {
      zh: `已有 ${count} 项计算在等待，请稍后再试`,
      en: `${count} computations are waiting already; please ask again later`,
    },
    retryAfter,
  );

const tookTooLong = (milliseconds: number) =>
  new Problem(
    'busy',
    {
      zh: `计算超过 ${milliseconds / 1000} 秒，已中止；请稍后再试或缩小范围`,
      en: `The computation took more than ${milliseconds / 1000} s and was ended; please ask again later, or for less`,
    },
    retryAfter,
  );
