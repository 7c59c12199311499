import { setTimeout as pause } from 'node:timers/promises';
import { isUnavailable } from './store-failure.ts';

const pauseMilliseconds = 500;

/** Longer than a database is away that comes back. */
const patienceMilliseconds = 600_000;

/** Runs `work` again while the database is away, for as long as there is hope. */
export async function untilAvailable<T>(work: () => Promise<T>): Promise<T> {
  for (const deadline = performance.now() + patienceMilliseconds; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > deadline) throw error;
    }
    await pause(pauseMilliseconds, undefined, { ref: false });
  }
}
