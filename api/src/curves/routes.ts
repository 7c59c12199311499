import { createRoute } from '@hono/zod-openapi';
import { completeParameters } from '../coverage/complete-parameters.ts';
import { CoverageQuery } from '../coverage/parameters.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { curveSteps } from './measure-curves.ts';
import { CurvesAnswer } from './schema.ts';
import { curveTables } from './tables.ts';

const curvesRoute = createRoute({
  method: 'get',
  path: '/curves',
  operationId: 'getCurves',
  tags: ['Coverage'],
  summary: 'Coverage as a function of reach, in the region and the nation',
  description: [
    'Measure M1 at reaches 5, 10, … 300 km: the unweighted shares of clusters that `/api/coverage` gives at each of them, certain, and certain or possible.',
    '`reachKilometers` and `kindWeights` are repeated in the answer and bear on no point of it.',
    'A region without clusters has no points, and `notMeasured` says why the region asked for has none.',
  ].join('\n\n'),
  request: { query: CoverageQuery.extend(fileQuery(['points'])) },
  responses: {
    200: { description: 'Curves', content: withFiles({ 'application/json': { schema: CurvesAnswer } }) },
  },
});

/** `/curves`. */
export const curvesRoutes = createRouter().openapi(curvesRoute, async (context) => {
  const { f, lang, table, ...query } = context.req.valid('query');
  const parameters = completeParameters(context.var.model, query);
  const answer = await runGently(curveSteps(context.var.model, parameters));
  if (answer === null) throw notFound({ zh: '区域', en: 'region' }, parameters.region);
  offerFile(context, { f, lang, name: 'curves', answer, table: curveTables[table] });
  return context.json(answer, 200);
});
