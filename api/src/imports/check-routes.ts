import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { preferredLanguage } from '../http/language.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { requireRole } from '../workspaces/require-role.ts';
import { CheckAnswer, ImportRequest } from './schema.ts';
import { startCheck } from './start-import.ts';

const checkId = z.object({ checkId: z.string() });
const answer = {
  description: 'How far it is, and what it has found',
  content: { 'application/json': { schema: CheckAnswer } },
};
const shared = { tags: ['Imports'], middleware: requireRole('editor') };

const startRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/imports/checks',
  operationId: 'startCheck',
  summary: 'Dry run: read a file whole and store nothing',
  request: { body: { required: true, content: { 'application/json': { schema: ImportRequest } } } },
  responses: { 202: answer },
});

const readRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/imports/checks/{checkId}',
  operationId: 'getCheck',
  summary: 'A dry run: how far it is, and what it has found',
  request: { params: checkId, query: z.strictObject({}) },
  responses: { 200: answer },
});

const cancelRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/imports/checks/{checkId}',
  operationId: 'cancelCheck',
  summary: 'End a dry run',
  request: { params: checkId },
  responses: { 204: { description: 'It ends' } },
});

/** Dry runs. */
export const checkRoutes = createRouter()
  .openapi(startRoute, async (context) => {
    const { imports, session } = context.var;
    const id = await startCheck(imports, session.workspaceId, context.req.valid('json'));
    return context.json(await read(context, id), 202);
  })
  .openapi(readRoute, async (context) => {
    context.header('cache-control', 'no-store');
    return context.json(await read(context, context.req.valid('param').checkId), 200);
  })
  .openapi(cancelRoute, async (context) => {
    const { imports, session } = context.var;
    await imports.checks.cancel(session.workspaceId, context.req.valid('param').checkId);
    return context.body(null, 204);
  });

async function read({ var: { imports, session }, req }: Context<AppEnv>, id: string): Promise<CheckAnswer> {
  const found = await imports.checks.find(session.workspaceId, id, preferredLanguage(req.header('accept-language')));
  if (!found) throw notFound({ zh: '检查', en: 'dry run' }, id);
  return found;
}
