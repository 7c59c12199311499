import { createThread } from '../workers/thread.ts';
import { workerModule } from '../workers/worker-module.ts';
import type { BriefContent } from './content.ts';

/** Draws briefs beside the event loop: a page takes a tenth of a second, the first one half a second for the fonts. */
export const briefThread = createThread<BriefContent, Uint8Array<ArrayBuffer>>({
  file: workerModule('brief-worker'),
  mostWaiting: 8,
  mostMilliseconds: 20_000,
});
