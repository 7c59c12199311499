import { createRoute } from '@hono/zod-openapi';
import { completeParameters } from '../coverage/complete-parameters.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { measureAccess } from './measure-access.ts';
import { AccessQuery } from './parameters.ts';
import { AccessAnswer } from './schema.ts';

const accessRoute = createRoute({
  method: 'get',
  path: '/access',
  operationId: 'getAccess',
  tags: ['Access'],
  summary: 'Access, bank concentration, gap and equity of clusters',
  description: [
    'Measures M3, M5, M6 and M9, for each cluster and for the nation, macro-regions, provinces and prefectures.',
    'Access (M3, matched E2SFCA with a Gaussian decay): each branch is divided among all clusters in its reach, by sector match and nearness; the unit is branches per unit of demand weight. All clusters compete, those filtered away too, and each weighs 1, since no dataset holds firms or output.',
    'Distances are estimates: 0 inside the own unit, else from seat to known point; by member rule from the nearest place (`any`), the core (`core`) or the farthest place (`all`). The least match `minimumMatch` bears on the matched concentration alone.',
    'Concentration (M5) is by number of branches within reach. Numbers of branches are not market shares.',
    'A cluster counts in every region that holds one of its member places, so gaps of regions do not add up to the nation. Percentiles are the least access at or below which that share of demand lies.',
    'What was not measured is null, and `notMeasured` says why. No number is rounded.',
  ].join('\n\n'),
  request: { query: AccessQuery },
  responses: {
    200: { description: 'Access', content: { 'application/json': { schema: AccessAnswer } } },
  },
});

/** `/access`. */
export const accessRoutes = createRouter().openapi(accessRoute, (context) => {
  const { addedBank = null, ...query } = context.req.valid('query');
  const parameters = { ...completeParameters(context.var.model, query), addedBank };
  const answer = measureAccess(context.var.model, parameters);
  if (answer === null) throw notFound({ zh: '区域', en: 'region' }, parameters.region);
  return context.json(answer, 200);
});
