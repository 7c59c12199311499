import type { Progress } from './schema.ts';

/** What is under way for one import or dry run. */
export interface Work {
  progress(): Progress;
  cancel(): void;
  isOver(): boolean;
}

/** How far work is, as it tells itself. */
export interface WorkControl {
  begin(phase: Progress['phase'], rowsTotal: number | null): void;
  advance(rows: number): void;
  /** What `cancel` has to end, from now on. */
  onCancel(stop: () => void): void;
  isCancelled(): boolean;
}

/** Imports and dry runs of a process run one after the other: each takes a core and the store for itself. */
export interface WorkLine {
  /** Starts `work` when what came before it has ended, also where it was cancelled meanwhile. It must not reject. */
  start(work: (control: WorkControl) => Promise<void>): Work;
}

export function createWorkLine(): WorkLine {
  let last: Promise<void> = Promise.resolve();
  return {
    start: (run) => {
      const { work, control, end } = createWork();
      last = last.then(() => run(control)).then(end);
      return work;
    },
  };
}

function createWork(): { work: Work; control: WorkControl; end: () => void } {
  let phase: Progress['phase'] = 'waiting';
  let rows = 0;
  let rowsTotal: number | null = null;
  let startedAt = performance.now();
  let stop: (() => void) | null = null;
  let isCancelled = false;
  let endedAt: number | null = null;
  const control: WorkControl = {
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
  const work: Work = {
    progress: () => describe({ phase, rows, rowsTotal, seconds: ((endedAt ?? performance.now()) - startedAt) / 1000 }),
    cancel: () => {
      isCancelled = true;
      stop?.();
    },
    isOver: () => endedAt !== null,
  };
  const end = () => {
    endedAt = performance.now();
  };
  return { work, control, end };
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
