import { createRoute } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { askCompanions, askPlan, askRobustness } from './ask-task.ts';
import { isProved } from './is-proved.ts';
import { SitesQuery } from './parameters.ts';
import { CompanionsAnswer, SiteRobustnessAnswer, SitesAnswer } from './schema.ts';
import { siteTables } from './tables.ts';
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
  request: { query: SitesQuery.extend(fileQuery(['sites', 'served', 'curve'])) },
  responses: { 200: { description: 'The plan', content: withFiles({ 'application/json': { schema: SitesAnswer } }) } },
});

const companionsRoute = createRoute({
  method: 'get',
  path: '/sites/companions',
  operationId: 'getSiteCompanions',
  tags: ['Sites'],
  summary: 'Other aims for the same number of branches: mean distance, worst distance, fewest branches for a target',
  description: [
    "Measure M8 beside the plan of `/api/sites`: the p-median, the p-centre, and the fewest branches that cover `targetShare` of the demand weight. Each has a certificate of its own. A cluster's distance to a site is that of its nearest member place; by rule `core` of its core; by rule `all` of its farthest.",
    certificates,
    limits,
  ].join('\n\n'),
  request: { query: SitesQuery },
  responses: {
    200: { description: 'The companions', content: { 'application/json': { schema: CompanionsAnswer } } },
  },
});

const robustnessRoute = createRoute({
  method: 'get',
  path: '/sites/robustness',
  operationId: 'getSiteRobustness',
  tags: ['Sites'],
  summary: 'How often each site of the plan stays chosen when reach and positions vary',
  description: [
    'Measure M15: 100 draws with a fixed seed, each with a reach within ±10 % and every existing branch at one point of the disc it is known to; each is solved to proof. Of sets that cover the same, the one that keeps most of the plan is taken. Draws have thrice `seconds`, at most 60; `draws` says how many were done.',
    limits,
  ].join('\n\n'),
  request: { query: SitesQuery },
  responses: {
    200: { description: 'The shares', content: { 'application/json': { schema: SiteRobustnessAnswer } } },
  },
});

/** `/sites` and what stands beside a plan. What ran out of time is kept by no cache: it may be better the next time. */
export const siteRoutes = createRouter()
  .openapi(sitesRoute, async (context) => {
    const { f, lang, table, ...query } = context.req.valid('query');
    const answer = await withSignal(askPlan(context.var.model, query), context.req.raw.signal);
    if (!isProved(answer.certificate)) context.header('cache-control', 'no-store');
    offerFile(context, { f, lang, name: `sites-${table}`, answer, table: siteTables[table] });
    return context.json(answer, 200);
  })
  .openapi(companionsRoute, async (context) => {
    const solving = askCompanions(context.var.model, context.req.valid('query'));
    const answer = await withSignal(solving, context.req.raw.signal);
    const { median, centre, fewest } = answer;
    const areProved = [median, centre, fewest].every(({ certificate }) => isProved(certificate));
    if (!areProved) context.header('cache-control', 'no-store');
    return context.json(answer, 200);
  })
  .openapi(robustnessRoute, async (context) => {
    const solving = askRobustness(context.var.model, context.req.valid('query'));
    const answer = await withSignal(solving, context.req.raw.signal);
    if (answer.draws < answer.drawsAsked) context.header('cache-control', 'no-store');
    return context.json(answer, 200);
  });
