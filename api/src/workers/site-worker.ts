import { parentPort } from 'node:worker_threads';
import { type CompanionQuestion, type CompanionsFound, solveCompanions } from '../measures/companion-sites.ts';
import type { Solve } from '../measures/integer-program.ts';
import { type DrawsFound, type DrawsQuestion, solveDraws } from '../measures/site-draws.ts';
import { type PlanFound, type PlanQuestion, solvePlan } from '../measures/site-plan.ts';
import { createSolver } from '../sites/create-solver.ts';
import { type SharedProgress, type SiteStage, writeProgress } from '../sites/site-progress.ts';

/** What the thread is asked: plain data, the time it has, and memory in which it says how far it is. */
export type SiteThreadQuestion = { seconds: number; progress: SharedProgress } & (
  | { task: 'plan'; question: PlanQuestion }
  | { task: 'companions'; question: CompanionQuestion }
  | { task: 'robustness'; question: DrawsQuestion }
);

export type SiteThreadAnswer =
  | { task: 'plan'; found: PlanFound }
  | { task: 'companions'; found: CompanionsFound }
  | { task: 'robustness'; found: DrawsFound };

const solver = createSolver();

function answer(asked: SiteThreadQuestion, solveUntil: (share: number) => Solve): SiteThreadAnswer {
  const report = (stage: SiteStage, done: number, total: number) => writeProgress(asked.progress, stage, done, total);
  if (asked.task === 'plan') return { task: 'plan', found: solvePlan(asked.question, { solveUntil, report }) };
  if (asked.task === 'companions')
    return { task: 'companions', found: solveCompanions(asked.question, { solveUntil, report }) };
  const tools = { solve: solveUntil(1), report: (done: number, total: number) => report('draws', done, total) };
  return { task: 'robustness', found: solveDraws(asked.question, tools) };
}

parentPort?.on('message', async (asked: SiteThreadQuestion) => {
  const createTimed = await solver;
  const startedAt = performance.now();
  const secondsUntil = (share: number) => share * asked.seconds - (performance.now() - startedAt) / 1000;
  parentPort?.postMessage(answer(asked, (share) => createTimed(() => secondsUntil(share))));
});
