import { createRoute } from '@hono/zod-openapi';
import { completeParameters } from '../coverage/complete-parameters.ts';
import { oldestDate } from '../coverage/oldest-date.ts';
import { CoverageQuery } from '../coverage/parameters.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { changeSteps } from './measure-changes.ts';
import { ChangesAnswer } from './schema.ts';
import { changeTables } from './tables.ts';

const changesRoute = createRoute({
  method: 'get',
  path: '/changes',
  operationId: 'getChanges',
  tags: ['Coverage'],
  summary: 'What changed coverage from year to year: a longer list, or new branches',
  description: [
    'Measure M1 at the end of each year: clusters of the region certainly covered, the change to the year before, and its exact split. List effect: the longer list under the branches of the year before. Branch effect: the new branches under the list of the year. The first year stands against nothing, so all of it is list effect.',
    'Every number stands twice, since few branches have a known year of opening: those without one taken as not open in any year, and as open in every year. The latter is what `/api/coverage` counts as certain with `asOfYear`.',
    'No list is known to have become shorter and no counted branch to have closed. Clusters without a year are in no year, and `undatedClusters` counts them. `asOfYear` is ignored: all years are answered. Branches are counted in the whole nation, since one of a neighbouring region may cover.',
  ].join('\n\n'),
  request: { query: CoverageQuery.extend(fileQuery(['years'])) },
  responses: {
    200: { description: 'Changes', content: withFiles({ 'application/json': { schema: ChangesAnswer } }) },
  },
});

/** `/changes`. */
export const changesRoutes = createRouter().openapi(changesRoute, async (context) => {
  const { f, lang, table, ...query } = context.req.valid('query');
  const parameters = completeParameters(context.var.model, query);
  const answer = await runGently(changeSteps(context.var.model, parameters));
  if (answer === null) throw notFound({ zh: '区域', en: 'region' }, parameters.region);
  const dated = { ...answer, dataAsOf: oldestDate(context.var.model) };
  offerFile(context, { f, lang, name: 'changes', answer: dated, table: changeTables[table] });
  return context.json(answer, 200);
});
