import cluster, { type Address, type Worker } from 'node:cluster';
import { gatherMetrics } from './gathered-metrics.ts';

export interface Supervised {
  /** The module that each process runs; all of them listen on the one port. */
  file: URL;
  processes: number;
  /** Called once when all of them answer. */
  onReady: (port: number) => void;
  /** Called for a process that was not asked to end, with the pause after which there will be another. */
  onLost: (lost: { pid: number; reason: string; pauseMilliseconds: number }) => void;
}

interface State extends Supervised {
  living: Set<Worker>;
  answering: Set<Worker>;
  /** Processes that ended soon after their start, one after the other. */
  shortLived: number;
  isReady: boolean;
  isEnding: boolean;
  exitCode: number;
}

/** Whoever lives shorter has failed at its start. */
const longEnoughMilliseconds = 5000;
const mostShortLived = 5;
/** Before another is started in place of one that ended: twice as long with each that lived short. */
const pauses = { firstMilliseconds: 100, longestMilliseconds: 10_000 };

/** Longer than a process takes to end in order; after that it is cut. */
const endMilliseconds = 9500;

/**
 * Starts processes, starts another for one that ends, after a pause that grows, and ends them all in order when this one is
 * asked to end. This process then exits with 0. Where none can be started it exits with 1: the processes say why.
 */
export function supervise(supervised: Supervised): void {
  const state: State = {
    ...supervised,
    ...{ living: new Set(), answering: new Set(), shortLived: 0, isReady: false, isEnding: false, exitCode: 0 },
  };
  // Each takes connections itself: one that is killed or busy then holds up none that another could answer.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  // Nothing of the words of this process is for them.
  cluster.setupPrimary({ exec: state.file.pathname, args: [] });
  gatherMetrics();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(state));
  startOne(state);
}

function startOne(state: State): void {
  if (state.isEnding) return;
  const worker = cluster.fork();
  const startedAt = performance.now();
  state.living.add(worker);
  worker.once('listening', (address) => answers(state, worker, address));
  worker.once('exit', (code, signal) => ended(state, { worker, startedAt, code, signal }));
}

/** The first one has met all that can be wrong, and made the tables: the others follow it. */
function answers(state: State, worker: Worker, { port }: Address): void {
  const isFirst = !state.isReady && state.answering.size === 0;
  state.answering.add(worker);
  if (isFirst) for (let others = 1; others < state.processes; others += 1) startOne(state);
  if (state.isReady || state.answering.size < state.processes) return;
  state.isReady = true;
  state.onReady(port);
}

interface Ended {
  worker: Worker;
  startedAt: number;
  code: number | null;
  signal: string | null;
}

function ended(state: State, { worker, startedAt, code, signal }: Ended): void {
  state.living.delete(worker);
  state.answering.delete(worker);
  if (state.isEnding) {
    endWithLast(state, code ?? (signal === 'SIGTERM' ? 0 : 1));
    return;
  }
  state.shortLived = performance.now() - startedAt < longEnoughMilliseconds ? state.shortLived + 1 : 0;
  const isHopeless = state.answering.size === 0 && (!state.isReady || state.shortLived >= mostShortLived);
  if (isHopeless) {
    state.exitCode = 1;
    end(state);
    return;
  }
  const pauseMilliseconds = Math.min(pauses.longestMilliseconds, pauses.firstMilliseconds * 2 ** state.shortLived);
  setTimeout(() => startOne(state), pauseMilliseconds);
  state.onLost({ pid: worker.process.pid ?? 0, reason: signal ?? `exit code ${code}`, pauseMilliseconds });
}

function end(state: State): void {
  if (state.isEnding) return;
  state.isEnding = true;
  for (const worker of state.living) worker.process.kill('SIGTERM');
  if (state.living.size === 0) process.exit(state.exitCode);
  setTimeout(() => {
    for (const worker of state.living) worker.process.kill('SIGKILL');
  }, endMilliseconds);
}

function endWithLast(state: State, code: number): void {
  if (code !== 0) state.exitCode = 1;
  if (state.living.size === 0) process.exit(state.exitCode);
}
