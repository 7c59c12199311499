import { createRoute } from '@hono/zod-openapi';
import { refuseUnknownBank } from '../coverage/refuse-unknown-bank.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { fileQuery, withFiles } from '../results/file-query.ts';
import { offerFile } from '../results/offer-file.ts';
import { financeSteps } from './measure-finance.ts';
import { transferSteps } from './measure-transfers.ts';
import { FinanceQuery, TransferQuery } from './parameters.ts';
import { refuseQuestion } from './refuse-question.ts';
import { TransferFinanceAnswer, TransfersAnswer } from './schema.ts';
import { financeTables, transferTables } from './tables.ts';

const transfersRoute = createRoute({
  method: 'get',
  path: '/transfers',
  operationId: 'getTransfers',
  tags: ['Transfers'],
  summary: 'Documented industrial transfer between provinces, prefectures or macro-regions',
  description: [
    'Corridors between units of one `level`, with nodes, timeline, matrix of macro-regions, and receivers and senders ranked; every number is of the records that the filters keep, whatever is shown.',
    'Records overlap and their amounts are never added. One record is drawn for each corridor: one stated for these very units before those of places within them, then the best basis (in place, completed, agreed, planned, pipeline, other, unstated), then the latest year, then the id. `amount100mCny` is of that record alone; `records` counts all that stand behind it.',
    'One exception: an import is an additive matrix where every record states one pair with a year and a basis, no pair has two records of one basis and time, and all origins stand at one level and all destinations at one. Where a record of such an import is drawn, the records of the same import, basis and time in the corridor are added, and `isSum` and `sum` say so.',
    'With `basis` only its records are kept, corridors rank by amount, and nodes, matrix and ranking add the drawn amounts, one a corridor. Without one those amounts are null. What is not known is null, and `bases` tells which basis has no record at all. Even within one basis a sum of drawn amounts is of what is documented, not of all that was transferred: years and projects differ.',
    'At level `prefecture` a place that records only know as a province stands for itself; its corridors are in no amount of nodes, years and matrix, because they may hold those of its prefectures (`coarserCorridors`). At level `macro-region` what lies within one macro-region is no corridor, but is counted in the matrix.',
    'Years: a record is kept whose years meet those asked for; in the timeline it stands once, in its last year. `direction` and `side` go by the places that the record states. An origin known only as the venue of an event is none.',
  ].join('\n\n'),
  request: { query: TransferQuery.extend(fileQuery(['corridors', 'nodes', 'years', 'matrix'])) },
  responses: {
    200: { description: 'Transfers', content: withFiles({ 'application/json': { schema: TransfersAnswer } }) },
  },
});

const financeRoute = createRoute({
  method: 'get',
  path: '/transfers/finance',
  operationId: 'getTransferFinance',
  tags: ['Transfers'],
  summary: 'What receiving places take in, beside the access of their clusters to finance',
  description: [
    'Measure M11: percentile rank of inflow less percentile rank of access among the receivers of which both are known, from −1 to 1, with quadrant and the class of a 3 × 3 map. Inflow is the number of records, or with `basis` the drawn amounts of that basis as in `/api/transfers`. Access is `meanAccess` (M3) of `/api/access` under the same parameters, and its filters `kinds` and `sectors` bear on both sides.',
    'Measure M13: how alike the receivers are in the sectors that come in, the mean over the other receivers of the common share. Records without a sector, and those of sector `other`, are in none.',
    'A receiver without a cluster has no access that could be measured, and is not ranked; access 0 is measured. Records are incomplete: a place without one is not known to receive nothing, and is not told.',
  ].join('\n\n'),
  request: { query: FinanceQuery.extend(fileQuery(['receivers'])) },
  responses: {
    200: {
      description: 'Inflow and access',
      content: withFiles({ 'application/json': { schema: TransferFinanceAnswer } }),
    },
  },
});

const region = { zh: '区域', en: 'region' };

/** `/transfers` and `/transfers/finance`. */
export const transferRoutes = createRouter()
  .openapi(transfersRoute, async (context) => {
    const { model } = context.var;
    const { f, lang, table, ...wanted } = context.req.valid('query');
    const { sectors = [], models = [], region: asked = 'nation', ...query } = wanted;
    const parameters = { ...query, sectors, models, region: asked };
    refuseQuestion(model, parameters);
    const answer = await runGently(transferSteps(model, parameters));
    if (answer === null) throw notFound(region, asked);
    offerFile(context, { f, lang, name: `transfers-${table}`, answer, table: transferTables[table] });
    return context.json(answer, 200);
  })
  .openapi(financeRoute, async (context) => {
    const { model } = context.var;
    const { f, lang, table, ...wanted } = context.req.valid('query');
    const { kinds = [], sectors = [], models = [], region: asked = 'nation', ...query } = wanted;
    const parameters = { ...query, kinds, sectors, models, region: asked };
    refuseQuestion(model, parameters);
    refuseUnknownBank(model, query.bank);
    const answer = await runGently(financeSteps(model, parameters));
    if (answer === null) throw notFound(region, asked);
    offerFile(context, { f, lang, name: 'transfers-finance', answer, table: financeTables[table] });
    return context.json(answer, 200);
  });
