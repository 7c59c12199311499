import type { Steps } from '../measures/steps.ts';

/** Work goes on for so long before others have their turn. */
const turnMilliseconds = 10;

/** Runs steps on the event loop, giving way to everything else that waits after each short turn. */
export async function runGently<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const endsAt = performance.now() + turnMilliseconds;
    while (performance.now() < endsAt) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
