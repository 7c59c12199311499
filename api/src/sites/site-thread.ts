import type { SiteThreadAnswer, SiteThreadQuestion } from '../workers/site-worker.ts';
import { createThread } from '../workers/thread.ts';
import { workerModule } from '../workers/worker-module.ts';

/** One solver for the process: it takes a core for itself, and whoever comes later waits in line. */
export const siteThread = createThread<SiteThreadQuestion, SiteThreadAnswer>({
  file: workerModule('site-worker'),
  mostWaiting: 12,
  // Longer than the longest time limit: a solver looks at the clock now and then.
  mostMilliseconds: 90_000,
});
