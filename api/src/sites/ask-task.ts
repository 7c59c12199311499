import type { ReadModel } from '../readmodel/read-model.ts';
import { completeSiteParameters } from './complete-parameters.ts';
import type { SitesQuery } from './parameters.ts';
import type { SiteTask } from './schema.ts';
import type { SiteTaskAnswer } from './site-jobs.ts';
import { describeSolved, solvePlan } from './solve-plan.ts';
import type { Solving } from './solvings.ts';

/** Begins the work that a task asks for, or joins it where it is under way. */
export function askTask(model: ReadModel, task: SiteTask, query: SitesQuery): Solving<SiteTaskAnswer> {
  const parameters = completeSiteParameters(model, query);
  if (task !== 'plan') throw new Error(`wanted the task plan, got ${task}`);
  const plan = solvePlan(model, parameters);
  return { ...plan, found: plan.found.then((solved) => ({ plan: describeSolved(solved, parameters) })) };
}
