import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { completeParameters } from './complete-parameters.ts';
import { clusterDetailSteps } from './measure-cluster-detail.ts';
import { coverageSteps } from './measure-coverage.ts';
import { CoverageQuery, MeasureQuery } from './parameters.ts';
import { refuseUnknownBank } from './refuse-unknown-bank.ts';
import { ClusterCoverageDetail, CoverageAnswer } from './schema.ts';
import { coverageTables } from './tables.ts';

const coverageRoute = createRoute({
  method: 'get',
  path: '/coverage',
  operationId: 'getCoverage',
  tags: ['Coverage'],
  summary: 'Verdict of every cluster and summaries by region',
  description:
    'Measures M1, M2 and M4: a verdict for each cluster at each depth, and counts for the nation, macro-regions, provinces and prefectures. A cluster counts in every region that holds one of its member places, so regions do not add up to the nation. A depth that no loaded dataset can answer is `not-measured`.',
  request: { query: CoverageQuery.extend(fileQuery(['clusters', 'regions'])) },
  responses: {
    200: { description: 'Coverage', content: withFiles({ 'application/json': { schema: CoverageAnswer } }) },
  },
});

const detailRoute = createRoute({
  method: 'get',
  path: '/coverage/clusters/{id}',
  operationId: 'getClusterCoverage',
  tags: ['Coverage'],
  summary: 'One cluster: member places and specialised branches in reach',
  request: { params: z.object({ id: z.string().max(200) }), query: MeasureQuery },
  responses: {
    200: { description: 'Coverage of the cluster', content: { 'application/json': { schema: ClusterCoverageDetail } } },
  },
});

/** `/coverage` and `/coverage/clusters/{id}`. */
export const coverageRoutes = createRouter()
  .openapi(coverageRoute, async (context) => {
    const { f, lang, table, ...query } = context.req.valid('query');
    const parameters = completeParameters(context.var.model, query);
    const answer = await runGently(coverageSteps(context.var.model, parameters));
    if (answer === null) throw notFound({ zh: '区域', en: 'region' }, parameters.region);
    offerFile(context, { f, lang, name: `coverage-${table}`, answer, table: coverageTables[table] });
    return context.json(answer, 200);
  })
  .openapi(detailRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { model } = context.var;
    const parameters = context.req.valid('query');
    refuseUnknownBank(model, parameters.bank);
    const answer = await runGently(clusterDetailSteps(model, id, parameters));
    if (answer === null) throw notFound({ zh: '集群', en: 'cluster' }, id);
    return context.json(answer, 200);
  });
