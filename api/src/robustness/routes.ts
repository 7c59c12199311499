import { createRoute } from '@hono/zod-openapi';
import { completeParameters } from '../coverage/complete-parameters.ts';
import { oldestDate } from '../coverage/oldest-date.ts';
import { CoverageQuery } from '../coverage/parameters.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { answerRobustness } from './answer-robustness.ts';
import { RobustnessAnswer } from './schema.ts';
import { robustnessTables } from './tables.ts';

const robustnessRoute = createRoute({
  method: 'get',
  path: '/robustness',
  operationId: 'getRobustness',
  tags: ['Coverage'],
  summary: 'How far coverage and ranks hang on the reach and on uncertain positions',
  description: [
    'Measure M15: 100 draws, each with a reach within ±10 % and with every branch at one point of the disc it is known to. A branch located inside the own unit of a member place stays inside. The seed is fixed, so the same question has the same answer.',
    'Every draw lies between the clusters that are certain at the least reach and those certain or possible at the greatest.',
    'Ranks are by share of clusters without a specialised branch in reach, the largest first, then by their number; equal regions share a rank. Ranked are the provinces of the nation or a macro-region that have clusters, or the prefectures of a province; below a province nothing is ranked.',
    'What was not measured is null, and `notMeasured` says why. Too many questions at once, or one that takes too long, is a 503 with `Retry-After`.',
  ].join('\n\n'),
  request: { query: CoverageQuery.extend(fileQuery(['ranks', 'depths'])) },
  responses: {
    200: { description: 'Robustness', content: withFiles({ 'application/json': { schema: RobustnessAnswer } }) },
  },
});

/** `/robustness`. */
export const robustnessRoutes = createRouter().openapi(robustnessRoute, async (context) => {
  const { f, lang, table, ...query } = context.req.valid('query');
  const parameters = completeParameters(context.var.model, query);
  const answer = await answerRobustness(context.var.model, parameters);
  if (answer === null) throw notFound({ zh: '区域', en: 'region' }, parameters.region);
  const dated = { ...answer, dataAsOf: oldestDate(context.var.model) };
  offerFile(context, { f, lang, name: `robustness-${table}`, answer: dated, table: robustnessTables[table] });
  return context.json(answer, 200);
});
