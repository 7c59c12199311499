import { createRoute, z } from '@hono/zod-openapi';
import { integerParameter, textParameter } from '../http/parameters.ts';
import { createRouter } from '../http/router.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { findNameSteps } from './find-names.ts';
import { SearchAnswer } from './schema.ts';

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  operationId: 'search',
  tags: ['Search'],
  summary: 'Places, clusters, branches and banks by name, pinyin, initials or code',
  request: {
    query: z.strictObject({
      q: textParameter(100, 'A name in Chinese, English or pinyin, initials, an adcode or the beginning of one.'),
      limit: integerParameter({ minimum: 1, maximum: 50 }, 'Hits in each group; 8 if absent.').optional(),
    }),
  },
  responses: { 200: { description: 'What was found', content: { 'application/json': { schema: SearchAnswer } } } },
});

/** `/search`. */
export const searchRoutes = createRouter().openapi(searchRoute, async (context) => {
  const { q, limit = 8 } = context.req.valid('query');
  return context.json(await runGently(findNameSteps(context.var.model, q, limit)), 200);
});
