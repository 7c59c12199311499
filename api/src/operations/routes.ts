import { setTimeout as pause } from 'node:timers/promises';
import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import type { SqlRunner } from '../store/database.ts';
import { Readiness } from './schema.ts';

const readyRoute = createRoute({
  method: 'get',
  path: '/ready',
  operationId: 'getReadiness',
  tags: ['About'],
  summary: 'Whether the server can be sent requests, and whether its store can take anything',
  description:
    'Answers once the models of all workspaces are built. A store that is away leaves reading alive, and so does a replica that is: the status stays 200, and `store` and `replica` say so.',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'It can', content: { 'application/json': { schema: Readiness } } } },
});

const metricsRoute = createRoute({
  method: 'get',
  path: '/metrics',
  operationId: 'getMetrics',
  tags: ['About'],
  summary: 'Counts and times for Prometheus: of this process, or of all that were started together',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'Text of Prometheus', content: { 'text/plain': { schema: z.string() } } } },
});

const longestWaitMilliseconds = 1500;

/** A store that does not answer soon is not available: whoever asks wants to know now. */
async function stateOf(server: SqlRunner | null): Promise<Readiness['store']> {
  if (server === null) return 'unused';
  const asked = server.query('SELECT 1').then(
    () => 'available' as const,
    () => 'unavailable' as const,
  );
  return Promise.race([asked, pause(longestWaitMilliseconds, 'unavailable' as const, { ref: false })]);
}

/** `/ready` and `/metrics`. */
export const operationRoutes = createRouter()
  .openapi(readyRoute, async (context) => {
    const { imports, model } = context.var;
    const { database, replica, hasAnything } = imports.store;
    const [store, ofReplica] = await Promise.all([stateOf(hasAnything() ? database : null), stateOf(replica)]);
    const state = { status: 'ready' as const, version: model.version, store, replica: ofReplica };
    return context.json(state, 200, { 'cache-control': 'no-store' });
  })
  .openapi(metricsRoute, async (context) => {
    const { metrics } = context.var;
    const headers = { 'content-type': metrics.contentType, 'cache-control': 'no-store' };
    return context.text(await metrics.render(), 200, headers);
  });
