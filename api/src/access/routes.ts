import { createRoute, z } from '@hono/zod-openapi';
import { completeParameters } from '../coverage/complete-parameters.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { accessSteps } from './measure-access.ts';
import { clusterAccessSteps } from './measure-cluster-access.ts';
import { AccessQuery, ClusterAccessQuery } from './parameters.ts';
import { AccessAnswer, ClusterAccessDetail } from './schema.ts';
import { accessTables } from './tables.ts';

const accessRoute = createRoute({
  method: 'get',
  path: '/access',
  operationId: 'getAccess',
  tags: ['Access'],
  summary: 'Access, bank concentration, gap and equity of clusters',
  description: [
    'Measures M3, M5, M6 and M9, for each cluster and for the nation, macro-regions, provinces and prefectures. `/api/definitions` has their formulae and sources.',
    'Access (M3, matched E2SFCA with a Gaussian decay): each branch is divided among all clusters in its reach, by sector match and nearness; the unit is branches per unit of demand weight. All clusters compete, those filtered away too.',
    'No dataset holds firms or output, so a cluster weighs by its kind alone, `kindWeights`: 1 each if absent. A kind of weight 0 uses up no branch: its clusters keep a value of access, have a gap of 0, and bear on no mean, total, percentile or index. Where all clusters kept weigh 0, `notMeasured` is `no-demand` and every number of the scope is null.',
    'Distances are estimates: 0 inside the own unit, else from seat to known point; by member rule from the nearest place (`any`), the core (`core`) or the farthest place (`all`). `matchTable` bears on access, gap and matched concentration; the least match `minimumMatch` on the matched concentration alone. A strength of 0 never matches.',
    'With `asOfYear` only clusters designated by then compete, for the branches not known to have opened later; `asOf` counts what that leaves out and what it cannot know.',
    'Concentration (M5) is by number of branches within reach. Numbers of branches are not market shares.',
    'A cluster counts in every region that holds one of its member places, so gaps of regions do not add up to the nation. Percentiles are the least access at or below which that share of demand lies.',
    'What was not measured is null, and `notMeasured` says why. No number is rounded.',
  ].join('\n\n'),
  request: { query: AccessQuery.extend(fileQuery(['clusters', 'regions', 'lorenz'])) },
  responses: {
    200: { description: 'Access', content: withFiles({ 'application/json': { schema: AccessAnswer } }) },
  },
});

const detailRoute = createRoute({
  method: 'get',
  path: '/access/clusters/{id}',
  operationId: 'getClusterAccess',
  tags: ['Access'],
  summary: 'One cluster: the parts that its access, gap and concentration are made of',
  description: [
    'The branches that make up the access (M3), the largest contribution first, at most 20; `furtherContribution` is the sum of the rest, so that all add up to the access.',
    'The gap (M6) is the demand weight times 1 − match × decay of the branch `best`. Banks in reach are those that the concentration (M5) is made of; `presence` counts the branches loaded, ordinary or not.',
    'There are no filters: ranks and the national mean are over all clusters, the worst first, and those that tie share a rank. Not found is a cluster that does not exist or was not designated by `asOfYear`.',
  ].join('\n\n'),
  request: { params: z.object({ id: z.string().max(200) }), query: ClusterAccessQuery },
  responses: {
    200: { description: 'Access of the cluster', content: { 'application/json': { schema: ClusterAccessDetail } } },
  },
});

/** `/access` and `/access/clusters/{id}`. */
export const accessRoutes = createRouter()
  .openapi(accessRoute, async (context) => {
    const { f, lang, table, addedBank = null, ...query } = context.req.valid('query');
    const parameters = { ...completeParameters(context.var.model, query), addedBank };
    const answer = await runGently(accessSteps(context.var.model, parameters));
    if (answer === null) throw notFound({ zh: '区域', en: 'region' }, parameters.region);
    offerFile(context, { f, lang, name: `access-${table}`, answer, table: accessTables[table] });
    return context.json(answer, 200);
  })
  .openapi(detailRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { addedBank = null, ...query } = context.req.valid('query');
    const parameters = { ...completeParameters(context.var.model, query), addedBank };
    const answer = await runGently(clusterAccessSteps(context.var.model, id, parameters));
    if (answer === null) throw notFound({ zh: '集群', en: 'cluster' }, id);
    return context.json(answer, 200);
  });
