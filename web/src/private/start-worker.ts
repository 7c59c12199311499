import type { Answer, Bilingual, FromWorker, Question, ToWorker } from './messages.ts';
import PrivateWorker from './private-worker.ts?worker';

/** Why a list could not be read, in both languages. */
export class ListError extends Error {
  readonly detail: Bilingual;

  constructor(detail: Bilingual) {
    super(detail.en);
    this.name = 'ListError';
    this.detail = detail;
  }
}

type Hearing = { readonly signal?: AbortSignal; readonly onRows?: (rows: number) => void };

/** A worker that can be asked. It has no way to the network: it is given what it needs. */
export type Asking = {
  readonly ask: (question: Question, hearing?: Hearing) => Promise<Answer>;
  /** Ends the worker, and with it all that it holds. */
  readonly close: () => void;
};

type Waiting = {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: Error) => void;
  readonly onRows: ((rows: number) => void) | undefined;
};

type Opening = Omit<Extract<Question, { kind: 'open' }>, 'kind'>;

/** Starts a worker of its own for one file. That it cannot be read is the answer to the first question. */
export function startWorker(opening: Opening): Asking {
  const worker = new PrivateWorker();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (message: ToWorker) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    if (data.kind === 'rows') return asked?.onRows?.(data.rows);
    waiting.delete(data.id);
    if (data.kind === 'answer') asked?.resolve(data.answer);
    else asked?.reject(new ListError(data.detail));
  });
  const ask: Asking['ask'] = (question, { signal, onRows } = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, { resolve, reject, onRows });
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(id)) return;
        post({ id, isCancelled: true });
        reject(new DOMException('given up', 'AbortError'));
      });
      post({ id, question });
    });
  void ask({ kind: 'open', ...opening }).catch(() => undefined);
  return { ask, close: () => worker.terminate() };
}
