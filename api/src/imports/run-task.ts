import { Worker } from 'node:worker_threads';
import { Problem } from '../problem.ts';
import type { ImportMessage, ImportTask } from '../workers/import-worker.ts';
import type { IntakeFailure } from '../workers/intake-failure.ts';
import { threadFailure } from '../workers/thread-failure.ts';
import { workerModule } from '../workers/worker-module.ts';

type Batch = Extract<ImportMessage, { type: 'rows' }>;
type End = Extract<ImportMessage, { type: 'end' }>;

/** A file being taken in by a thread of its own. */
export interface RunningTask {
  /** Rejects with a Problem where the file cannot be read, or the store not be written to. */
  ended: Promise<End>;
  /** Ends it at once; `ended` rejects. */
  cancel(): void;
}

/** Megabytes. Without limits a thread lets its garbage lie as if it had the machine for itself; with a small young generation it does little but collect. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 };

/** Runs a task in a thread that ends with it. Each batch is handed to `onBatch`; the next but one waits until that is done. */
export function runTask(task: ImportTask, onBatch: (batch: Batch) => Promise<void>): RunningTask {
  const worker = new Worker(workerModule('import-worker'), { workerData: task, resourceLimits });
  const ended = new Promise<End>((resolve, reject) => {
    const stop = (error: Error) => {
      reject(error);
      void worker.terminate();
    };
    let last: Promise<void> = Promise.resolve();
    worker.on('message', (message: ImportMessage) => {
      if (message.type === 'failed') return stop(unreadable(message.failure));
      if (message.type === 'end') return void last.then(() => resolve(message));
      last = last.then(async () => {
        await onBatch(message);
        worker.postMessage('go on');
      });
      last.catch(stop);
    });
    worker.on('error', (error) => stop(threadFailure(error)));
    worker.on('exit', () => void last.then(() => reject(cancelled())).catch(() => {}));
  });
  return { ended, cancel: () => void worker.terminate() };
}

/** A file that cannot be read: 422, with the place and with what would be right. */
export const unreadable = ({ detail }: IntakeFailure) => new Problem('unprocessable', detail);

/** The import was ended before it was whole. */
export const cancelled = () =>
  new Problem('conflict', {
    zh: '导入已取消，没有任何一行生效',
    en: 'The import was cancelled; none of its rows counts',
  });
