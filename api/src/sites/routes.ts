import { createRoute } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { askTask } from './ask-task.ts';
import { SitesQuery } from './parameters.ts';
import { SitesAnswer } from './schema.ts';
import { withSignal } from './with-signal.ts';

const certificates =
  'An answer is called `optimal` only where the solver (HiGHS, both gaps at 0) proved that none is better and the recount from its sites meets the bound; else it is the best found, with the bound beside it. The same question has the same answer on every machine as long as it is proved; one that ran out of time may differ.';

const limits =
  'A question without an answer is a 400 that says why: more sites than candidates, a budget below the cheapest action, everything forbidden. One too large for the solver is a 422. Questions are solved one after the other; where too many wait it is a 503 with `Retry-After`. A client that goes away ends its question.';

const sitesRoute = createRoute({
  method: 'get',
  path: '/sites',
  operationId: 'getSites',
  tags: ['Sites'],
  summary: 'Where the next branches cover most, with proof',
  description: [
    'Measure M7 (maximal covering): at most so many new branches, or as many as a budget pays, such that the clusters covered for certain weigh most together with those covered today. Candidates are the seats of counties and prefectures, and upgrades of branches of the bank that do not count at the depth. A new branch is taken to suit the clusters in its reach, unless a speciality is given.',
    'Beside the plan stand the curve over all smaller limits, other sets of sites that are as good, sites that cover the very same (`equals`), the greedy choice, and with `picked` a choice of your own and its regret.',
    certificates,
    limits,
  ].join('\n\n'),
  request: { query: SitesQuery },
  responses: { 200: { description: 'The plan', content: { 'application/json': { schema: SitesAnswer } } } },
});

/** `/sites`. */
export const siteRoutes = createRouter().openapi(sitesRoute, async (context) => {
  const solving = askTask(context.var.model, 'plan', context.req.valid('query'));
  const { plan } = await withSignal(solving, context.req.raw.signal);
  if (!plan) throw new Error('wanted a plan of a task that plans');
  if (plan.certificate.status !== 'optimal') context.header('cache-control', 'no-store');
  return context.json(plan, 200);
});
