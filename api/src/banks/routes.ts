import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { bankListSteps } from './list-banks.ts';
import { BankList } from './schema.ts';

const banksRoute = createRoute({
  method: 'get',
  path: '/banks',
  operationId: 'getBanks',
  tags: ['Coverage'],
  summary: 'The banks that a question may be asked of, with their branches',
  description:
    'Names as they stand in the data: the parameter `bank` of coverage, access, curves, changes, robustness and the brief takes one of them, or `own`.',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'Banks', content: { 'application/json': { schema: BankList } } } },
});

/** `/banks`. */
export const bankRoutes = createRouter().openapi(banksRoute, async (context) =>
  context.json(await runGently(bankListSteps(context.var.model)), 200),
);
