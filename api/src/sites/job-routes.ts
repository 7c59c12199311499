import { setTimeout as pause } from 'node:timers/promises';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { preferredLanguage } from '../http/language.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { parameterProblem } from '../http/validation.ts';
import { notFound } from '../problem.ts';
import { askTask } from './ask-task.ts';
import { SitesQuery } from './parameters.ts';
import { SiteJob, SiteJobRequest } from './schema.ts';
import { cancelJob, findJob, startJob } from './site-jobs.ts';

const json = { content: { 'application/json': { schema: SiteJob } } };
const jobId = z.object({ jobId: z.string().max(40) });

const startRoute = createRoute({
  method: 'post',
  path: '/sites/jobs',
  operationId: 'startSiteJob',
  tags: ['Sites'],
  summary: 'Ask for a plan, its companions or its robustness without waiting for it',
  description:
    'The same questions as `/api/sites`, `/api/sites/companions` and `/api/sites/robustness`, by name in `question`. What is known already is answered at once (200). A job that nobody has asked after for a minute is ended.',
  request: { body: { required: true, content: { 'application/json': { schema: SiteJobRequest } } } },
  responses: { 200: { description: 'Done already', ...json }, 202: { description: 'Under way', ...json } },
});

const readRoute = createRoute({
  method: 'get',
  path: '/sites/jobs/{jobId}',
  operationId: 'getSiteJob',
  tags: ['Sites'],
  summary: 'How far a job is, and its answer once it is done',
  request: { params: jobId, query: z.strictObject({}) },
  responses: { 200: { description: 'The job', ...json } },
});

const cancelRoute = createRoute({
  method: 'delete',
  path: '/sites/jobs/{jobId}',
  operationId: 'cancelSiteJob',
  tags: ['Sites'],
  summary: 'End a job',
  request: { params: jobId },
  responses: { 204: { description: 'It is ended' } },
});

/** The question of a job, refused by the same words as in an address. */
function readQuestion(question: Readonly<Record<string, string>>): SitesQuery {
  const read = SitesQuery.safeParse(question);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw issue ? parameterProblem(issue, (name) => question[name]) : read.error;
}

/** What is known is answered with the first request: so long is waited for it. */
const firstWaitMilliseconds = 120;

const job = { zh: '计算任务', en: 'job' };

/** `/sites/jobs`. */
export const siteJobRoutes = createRouter()
  .openapi(startRoute, async (context) => {
    const { model } = context.var;
    const { task, question } = context.req.valid('json');
    const solving = askTask(model, task, readQuestion(question));
    const id = await startJob(ownOf(context), task, solving);
    await Promise.race([solving.found.catch(() => null), pause(firstWaitMilliseconds)]);
    context.header('cache-control', 'no-store');
    const started = await describe(context, id);
    return started.state === 'done' ? context.json(started, 200) : context.json(started, 202);
  })
  .openapi(readRoute, async (context) => {
    context.header('cache-control', 'no-store');
    return context.json(await describe(context, context.req.valid('param').jobId), 200);
  })
  .openapi(cancelRoute, async (context) => {
    const { id } = await describe(context, context.req.valid('param').jobId);
    await cancelJob(ownOf(context), id);
    return context.body(null, 204);
  });

const ownOf = ({ var: { imports, session } }: Context<AppEnv>) => ({
  store: imports.store,
  workspaceId: session.workspaceId,
});

async function describe(context: Context<AppEnv>, id: string): Promise<SiteJob> {
  const found = await findJob(ownOf(context), id, preferredLanguage(context.req.header('accept-language')));
  if (found === null) throw notFound(job, id);
  return found;
}
