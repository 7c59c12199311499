import type { SiteJob } from './schema.ts';
import { createSharedProgress, readProgress, type SharedProgress } from './site-progress.ts';

/** One piece of solver work that several may wait for. */
export interface Solving<Found> {
  found: Promise<Found>;
  progress: () => SiteJob['progress'];
  /** Whoever does not wait any more says so: when nobody does, the work ends. */
  release: () => void;
}

export interface SolvingControl {
  signal: AbortSignal;
  progress: SharedProgress;
}

interface Entry<Found> {
  found: Promise<Found>;
  progress: SharedProgress;
  abort: AbortController;
  waiting: number;
  isOver: boolean;
}

/** Answers kept ready for one model: they are asked again whenever a plan is looked at. */
const mostKept = 12;

/**
 * Work done once for the same question of the same model, however many ask. `isProved` says which answers are kept: one
 * that ran out of time may be better the next time.
 */
export function createSolvings<Model extends object, Found>(isProved: (found: Found) => boolean) {
  const byModel = new WeakMap<Model, Map<string, Entry<Found>>>();
  return (model: Model, key: string, work: (control: SolvingControl) => Promise<Found>): Solving<Found> => {
    const entries = byModel.get(model) ?? new Map<string, Entry<Found>>();
    byModel.set(model, entries);
    const entry = entries.get(key) ?? begin(entries, key, { work, isProved });
    entries.delete(key);
    entries.set(key, entry);
    forgetOldest(entries);
    entry.waiting += 1;
    let isWaiting = true;
    const release = () => {
      if (!isWaiting) return;
      isWaiting = false;
      entry.waiting -= 1;
      if (entry.waiting > 0 || entry.isOver) return;
      entries.delete(key);
      entry.abort.abort(new SolvingCancelled());
    };
    return { found: entry.found, progress: () => readProgress(entry.progress), release };
  };
}

/** Nobody waits for the answer any more. */
export class SolvingCancelled extends Error {
  constructor() {
    super('the question was taken back');
    this.name = 'SolvingCancelled';
  }
}

type Work<Found> = {
  work: (control: SolvingControl) => Promise<Found>;
  isProved: (found: Found) => boolean;
};

function begin<Found>(entries: Map<string, Entry<Found>>, key: string, { work, isProved }: Work<Found>): Entry<Found> {
  const abort = new AbortController();
  const progress = createSharedProgress();
  const found = work({ signal: abort.signal, progress });
  const entry: Entry<Found> = { found, progress, abort, waiting: 0, isOver: false };
  const end = (isKept: boolean) => {
    entry.isOver = true;
    if (!isKept && entries.get(key) === entry) entries.delete(key);
  };
  found.then(
    (answer) => end(isProved(answer)),
    () => end(false),
  );
  return entry;
}

function forgetOldest<Found>(entries: Map<string, Entry<Found>>): void {
  if (entries.size <= mostKept) return;
  const oldest = [...entries].find(([, { isOver }]) => isOver);
  if (oldest !== undefined) entries.delete(oldest[0]);
}
