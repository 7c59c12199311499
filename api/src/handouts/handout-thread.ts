import { createThread } from '../workers/thread.ts';
import { workerModule } from '../workers/worker-module.ts';
import type { HandoutRequest } from './schema.ts';

/** Draws handouts beside the event loop: a page takes a tenth of a second, a hundred pages some seconds. */
export const handoutThread = createThread<HandoutRequest, Uint8Array<ArrayBuffer>>({
  file: workerModule('handout-worker'),
  mostWaiting: 4,
  mostMilliseconds: 60_000,
});
