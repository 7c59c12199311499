import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { recordedChange } from '../audit/recorded-change.ts';
import { jsonContent } from '../docs/json-content.ts';
import { patternParameter } from '../http/parameters.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import type { SqlRunner } from '../store/database.ts';
import { requireRole } from '../workspaces/require-role.ts';
import { addScenario, changeScenario, findScenario, listScenarios, removeScenario } from './scenario-store.ts';
import { Scenario, ScenarioChange, ScenarioList, ScenarioRequest } from './schema.ts';

const wantedId = { zh: '方案编号', en: 'the id of a scenario' };
const scenarioId = z.object({
  scenarioId: patternParameter(/^[\w-]{1,80}$/, wantedId, 'As `/api/scenarios` lists it.'),
});
const shared = { tags: ['Scenarios'], middleware: requireRole('editor') };

const listRoute = createRoute({
  method: 'get',
  path: '/scenarios',
  operationId: 'listScenarios',
  tags: ['Scenarios'],
  summary: 'The plans that this workspace keeps',
  description:
    'A scenario is a name for an address of the page: its parameters, the version of the data it was saved on, and what the plan came to then. It holds no row of any list. Whoever opens it asks anew, of the data of today.',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'All scenarios, the newest first', ...jsonContent(ScenarioList) } },
});

const addRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/scenarios',
  operationId: 'addScenario',
  summary: 'Keep a plan, or a copy of one',
  request: { body: { required: true, ...jsonContent(ScenarioRequest) } },
  responses: { 201: { description: 'The scenario', ...jsonContent(Scenario) } },
});

const readRoute = createRoute({
  method: 'get',
  path: '/scenarios/{scenarioId}',
  operationId: 'getScenario',
  tags: ['Scenarios'],
  summary: 'One scenario',
  request: { params: scenarioId, query: z.strictObject({}) },
  responses: { 200: { description: 'The scenario', ...jsonContent(Scenario) } },
});

const changeRoute = createRoute({
  ...shared,
  method: 'patch',
  path: '/scenarios/{scenarioId}',
  operationId: 'changeScenario',
  summary: 'Rename a scenario, or save it anew; what is not named stays',
  request: { params: scenarioId, body: { required: true, ...jsonContent(ScenarioChange) } },
  responses: { 200: { description: 'The scenario', ...jsonContent(Scenario) } },
});

const removeRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/scenarios/{scenarioId}',
  operationId: 'removeScenario',
  summary: 'Remove a scenario',
  request: { params: scenarioId },
  responses: { 204: { description: 'It is removed' } },
});

/** Who asks, and what they have stored; a database is not made to find that there is nothing. */
function askedOf(context: Context<AppEnv>) {
  context.header('cache-control', 'no-store');
  const { imports, session } = context.var;
  const { reads, hasAnything } = imports.store;
  return { reads, hasAnything, workspaceId: session.workspaceId };
}

const unknown = (id: string) => notFound({ zh: '方案', en: 'scenario' }, id);

/** `/scenarios` and `/scenarios/{scenarioId}`: those of the workspace that asks; of another they are not found. */
export const scenarioRoutes = createRouter()
  .openapi(listRoute, async (context) => {
    const { reads, hasAnything, workspaceId } = askedOf(context);
    return context.json({ scenarios: hasAnything() ? await listScenarios(reads, workspaceId) : [] }, 200);
  })
  .openapi(addRoute, async (context) => {
    const { workspaceId } = askedOf(context);
    const wanted = context.req.valid('json');
    const add = (sql: SqlRunner) => addScenario(sql, workspaceId, wanted);
    return context.json(await recordedChange(context, add, ({ id }) => ({ scenarioId: id })), 201);
  })
  .openapi(readRoute, async (context) => {
    const { reads, hasAnything, workspaceId } = askedOf(context);
    const id = context.req.valid('param').scenarioId;
    const found = hasAnything() ? await findScenario(reads.newest, workspaceId, id) : null;
    if (found === null) throw unknown(id);
    return context.json(found, 200);
  })
  .openapi(changeRoute, async (context) => {
    const { hasAnything, workspaceId } = askedOf(context);
    const id = context.req.valid('param').scenarioId;
    const wanted = context.req.valid('json');
    const change = (sql: SqlRunner) => changeScenario(sql, { workspaceId, id }, wanted);
    const changed = hasAnything() ? await recordedChange(context, change) : null;
    if (changed === null) throw unknown(id);
    return context.json(changed, 200);
  })
  .openapi(removeRoute, async (context) => {
    const { hasAnything, workspaceId } = askedOf(context);
    const id = context.req.valid('param').scenarioId;
    const remove = (sql: SqlRunner) => removeScenario(sql, workspaceId, id);
    if (!(hasAnything() && (await recordedChange(context, remove)))) throw unknown(id);
    return context.body(null, 204);
  });
