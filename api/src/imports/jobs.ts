import type { Progress } from './schema.ts';

/** What is under way for one import or dry run. */
export interface Job {
  progress(): Progress;
  cancel(): void;
  isCancelled(): boolean;
}

/** How far a job is, as its own work tells it. */
export interface JobControl {
  begin(phase: Progress['phase'], rowsTotal: number | null): void;
  advance(rows: number): void;
  /** What `cancel` has to end, from now on. */
  onCancel(stop: () => void): void;
  isCancelled(): boolean;
}

/** Jobs run one after the other: each takes a core and the store for itself. */
export interface JobLine {
  /** Starts `work` when those before it have ended. It must not reject. */
  start(work: (control: JobControl) => Promise<void>): Job;
}

export function createJobLine(): JobLine {
  let last: Promise<void> = Promise.resolve();
  return {
    start: (work) => {
      const { job, control } = createJob();
      last = last.then(() => (control.isCancelled() ? undefined : work(control)));
      return job;
    },
  };
}

function createJob(): { job: Job; control: JobControl } {
  let phase: Progress['phase'] = 'waiting';
  let rows = 0;
  let rowsTotal: number | null = null;
  let startedAt = performance.now();
  let stop: (() => void) | null = null;
  let isCancelled = false;
  const control: JobControl = {
    begin: (next, total) => {
      if (phase === 'waiting') startedAt = performance.now();
      phase = next;
      rowsTotal = total;
    },
    advance: (more) => {
      rows += more;
    },
    onCancel: (ends) => {
      stop = ends;
      if (isCancelled) ends();
    },
    isCancelled: () => isCancelled,
  };
  const job: Job = {
    progress: () => describe({ phase, rows, rowsTotal, seconds: (performance.now() - startedAt) / 1000 }),
    cancel: () => {
      isCancelled = true;
      stop?.();
    },
    isCancelled: () => isCancelled,
  };
  return { job, control };
}

type Measured = Pick<Progress, 'phase' | 'rows' | 'rowsTotal'> & { seconds: number };

function describe({ phase, rows, rowsTotal, seconds }: Measured): Progress {
  const rowsPerSecond = seconds > 0 ? Math.round(rows / seconds) : 0;
  // A total that was estimated may turn out too small.
  const total = rowsTotal === null ? null : Math.max(rowsTotal, rows);
  const isKnown = total !== null && rowsPerSecond > 0;
  return {
    phase,
    rows,
    rowsTotal: total,
    rowsPerSecond,
    secondsLeft: isKnown ? Math.ceil((total - rows) / rowsPerSecond) : null,
  };
}
