import { parentPort } from 'node:worker_threads';
import { type PlanFound, type PlanQuestion, solvePlan } from '../measures/site-plan.ts';
import { createSolver } from '../sites/create-solver.ts';
import { type SharedProgress, writeProgress } from '../sites/site-progress.ts';

/** What the thread is asked: plain data, and memory in which it says how far it is. */
export type SiteThreadQuestion = {
  seconds: number;
  progress: SharedProgress;
} & { task: 'plan'; question: PlanQuestion };

export type SiteThreadAnswer = { task: 'plan'; found: PlanFound };

const solver = createSolver();

parentPort?.on('message', async (asked: SiteThreadQuestion) => {
  const createTimed = await solver;
  const startedAt = performance.now();
  const solveUntil = (share: number) =>
    createTimed(() => share * asked.seconds - (performance.now() - startedAt) / 1000);
  const report = (stage: 'best' | 'curve' | 'ties', done: number, total: number) =>
    writeProgress(asked.progress, stage, done, total);
  const answer: SiteThreadAnswer = { task: 'plan', found: solvePlan(asked.question, { solveUntil, report }) };
  parentPort?.postMessage(answer);
});
