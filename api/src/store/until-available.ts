import { setTimeout as pause } from 'node:timers/promises';
import { isUnavailable } from './store-failure.ts';

const pauseMilliseconds = 500;

/** Runs `work` again while the database is away, for so long. */
export async function untilAvailable<T>(work: () => Promise<T>, patienceMilliseconds: number): Promise<T> {
  for (const deadline = performance.now() + patienceMilliseconds; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > deadline) throw error;
    }
    await pause(pauseMilliseconds);
  }
}
