import type { PlanFound } from '../measures/site-plan.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { describePlan, planQuestion } from './answer-plan.ts';
import { isProved } from './is-proved.ts';
import type { AskedParameters } from './parameters.ts';
import type { SitesAnswer } from './schema.ts';
import { type SiteProblem, siteProblemSteps } from './site-problem.ts';
import { writeProgress } from './site-progress.ts';
import { siteThread } from './site-thread.ts';
import { createSolvings, type Solving, type SolvingControl } from './solvings.ts';

/** A problem and what the solver found for it. */
export interface SolvedPlan {
  problem: SiteProblem;
  found: PlanFound;
}

const solvings = createSolvings<ReadModel, SolvedPlan>(({ found }) => isProved(found.best.certificate));

/** The plan of a question, solved once whatever is picked beside it. */
export function solvePlan(model: ReadModel, parameters: AskedParameters): Solving<SolvedPlan> {
  const asked = { ...parameters, picked: [], targetShare: 1 };
  return solvings(model, JSON.stringify(asked), (control) => solveOnce(model, asked, control));
}

async function solveOnce(
  model: ReadModel,
  parameters: AskedParameters,
  { signal, progress }: SolvingControl,
): Promise<SolvedPlan> {
  writeProgress(progress, 'preparing', 0, 1);
  const problem = await runGently(siteProblemSteps(model, parameters));
  signal.throwIfAborted();
  const question = planQuestion(problem);
  writeProgress(progress, 'waiting', 0, 1);
  const { seconds } = parameters;
  const answer = await siteThread.ask(() => ({ task: 'plan', seconds, progress, question }), signal);
  if (answer.task !== 'plan') throw new Error(`wanted a plan, got ${answer.task}`);
  return { problem, found: answer.found };
}

/** The answer of `/api/sites`, with the user's own choice beside the plan. */
export function describeSolved({ problem, found }: SolvedPlan, { picked, targetShare }: AskedParameters): SitesAnswer {
  return describePlan({ ...problem, parameters: { ...problem.parameters, picked, targetShare } }, found);
}
