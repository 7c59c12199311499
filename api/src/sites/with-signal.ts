import type { Solving } from './solvings.ts';

/** Waits for an answer until the signal says that nobody needs it: a client gone, a question taken back. */
export async function withSignal<Found>(solving: Solving<Found>, signal: AbortSignal): Promise<Found> {
  signal.addEventListener('abort', solving.release, { once: true });
  try {
    return await solving.found;
  } finally {
    signal.removeEventListener('abort', solving.release);
    solving.release();
  }
}
