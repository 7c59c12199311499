import { createRoute } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { refuseQuestion } from '../transfers/refuse-question.ts';
import { ContextQuery } from './parameters.ts';
import { TransferContextAnswer } from './schema.ts';
import { selectStatements } from './select-statements.ts';

const contextRoute = createRoute({
  method: 'get',
  path: '/transfers/context',
  operationId: 'getTransferContext',
  tags: ['Transfers'],
  summary: 'Demonstration zones, matchmaking events, and totals that are no single transfer',
  description: [
    'Statements beside the records of transfer: demonstration zones (`zone`) and matchmaking events (`event`) at their places, totals of a receiving place from all origins (`destination-total`), from a group of origins (`group`), and shared parks (`shared-park`).',
    'None of them is an arc: a total or a group names no one origin, and neither an event nor a zone is a transfer. They overlap with one another and with the records, so their amounts are told with the basis as stated and never added to anything.',
    'A zone or a statement may name several places; one that the gazetteer does not know is not among `places`. The list is incomplete: a place without a statement is not known to have no zone.',
  ].join('\n\n'),
  request: { query: ContextQuery },
  responses: {
    200: { description: 'Context', content: { 'application/json': { schema: TransferContextAnswer } } },
  },
});

/** `/transfers/context`. */
export const transferContextRoutes = createRouter().openapi(contextRoute, (context) => {
  const { model } = context.var;
  const { kinds = [], region = 'nation', yearFrom, yearTo } = context.req.valid('query');
  refuseQuestion(model, { yearFrom, yearTo, sectors: [], models: [] });
  const answer = selectStatements(model, { kinds, region, yearFrom, yearTo });
  if (answer === null) throw notFound({ zh: '区域', en: 'region' }, region);
  return context.json(answer, 200);
});
