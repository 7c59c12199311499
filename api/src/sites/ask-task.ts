import type { ReadModel } from '../readmodel/read-model.ts';
import { completeSiteParameters } from './complete-parameters.ts';
import type { SitesQuery } from './parameters.ts';
import type { CompanionsAnswer, SiteRobustnessAnswer, SitesAnswer, SiteTask } from './schema.ts';
import type { SiteTaskAnswer } from './site-jobs.ts';
import { describeCompanions, solveCompanions } from './solve-companions.ts';
import { describeSolved, solvePlan } from './solve-plan.ts';
import { describeRobustness, solveRobustness } from './solve-robustness.ts';
import type { Solving } from './solvings.ts';

/** Begins the work for a plan, or joins it where it is under way. The same for the other two. */
export function askPlan(model: ReadModel, query: SitesQuery): Solving<SitesAnswer> {
  const parameters = completeSiteParameters(model, query);
  return mapped(solvePlan(model, parameters), (solved) => describeSolved(solved, parameters));
}

export function askCompanions(model: ReadModel, query: SitesQuery): Solving<CompanionsAnswer> {
  return mapped(solveCompanions(model, completeSiteParameters(model, query)), describeCompanions);
}

export function askRobustness(model: ReadModel, query: SitesQuery): Solving<SiteRobustnessAnswer> {
  return mapped(solveRobustness(model, completeSiteParameters(model, query)), describeRobustness);
}

/** The same as a job is told. */
export function askTask(model: ReadModel, task: SiteTask, query: SitesQuery): Solving<SiteTaskAnswer> {
  if (task === 'plan') return mapped(askPlan(model, query), (plan) => ({ plan }));
  if (task === 'companions') return mapped(askCompanions(model, query), (companions) => ({ companions }));
  return mapped(askRobustness(model, query), (robustness) => ({ robustness }));
}

function mapped<Found, Told>(solving: Solving<Found>, tell: (found: Found) => Told): Solving<Told> {
  return { ...solving, found: solving.found.then(tell) };
}
