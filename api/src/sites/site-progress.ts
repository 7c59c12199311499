import type { SiteJob } from './schema.ts';

export type SiteStage = SiteJob['progress']['stage'];

/** In the order of their numbers in shared memory. */
const stages = ['waiting', 'preparing', 'best', 'curve', 'ties', 'median', 'centre', 'fewest', 'draws'] as const;

/** Memory in which a thread that is held up by the solver says how far it is. */
export type SharedProgress = SharedArrayBuffer;

export const createSharedProgress = (): SharedProgress => new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);

export function writeProgress(shared: SharedProgress, stage: SiteStage, done: number, total: number): void {
  new Int32Array(shared).set([stages.indexOf(stage), done, total]);
}

export function readProgress(shared: SharedProgress): SiteJob['progress'] {
  const [stage = 0, done = 0, total = 0] = new Int32Array(shared);
  return { stage: stages[stage] ?? 'waiting', done, total };
}
