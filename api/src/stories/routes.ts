import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { recordedChange } from '../audit/recorded-change.ts';
import { jsonContent } from '../docs/json-content.ts';
import { patternParameter } from '../http/parameters.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import type { SqlRunner } from '../store/database.ts';
import { requireRole } from '../workspaces/require-role.ts';
import { Story, StoryChange, StoryList, StoryRequest } from './schema.ts';
import { addStory, changeStory, findStory, listStories, removeStory } from './story-store.ts';

const wantedId = { zh: '故事编号', en: 'the id of a story' };
const storyId = z.object({
  storyId: patternParameter(/^[\w-]{1,80}$/, wantedId, 'As `/api/stories` lists it.'),
});
const shared = { tags: ['Stories'], middleware: requireRole('editor') };

const listRoute = createRoute({
  method: 'get',
  path: '/stories',
  operationId: 'listStories',
  tags: ['Stories'],
  summary: 'The stories that this workspace keeps',
  description:
    'A story is a row of chapters, each a name, a caption and an address of the page: its filters, never a row of any list. Whoever presents it asks anew, of the data of today.',
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'All stories without their chapters, the latest changed first', ...jsonContent(StoryList) },
  },
});

const addRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/stories',
  operationId: 'addStory',
  summary: 'Keep a story, or a copy of one',
  request: { body: { required: true, ...jsonContent(StoryRequest) } },
  responses: { 201: { description: 'The story', ...jsonContent(Story) } },
});

const readRoute = createRoute({
  method: 'get',
  path: '/stories/{storyId}',
  operationId: 'getStory',
  tags: ['Stories'],
  summary: 'One story with its chapters',
  request: { params: storyId, query: z.strictObject({}) },
  responses: { 200: { description: 'The story', ...jsonContent(Story) } },
});

const changeRoute = createRoute({
  ...shared,
  method: 'put',
  path: '/stories/{storyId}',
  operationId: 'changeStory',
  summary: 'Save a story anew, unless it has been changed elsewhere since (409)',
  request: { params: storyId, body: { required: true, ...jsonContent(StoryChange) } },
  responses: { 200: { description: 'The story, its revision grown by one', ...jsonContent(Story) } },
});

const removeRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/stories/{storyId}',
  operationId: 'removeStory',
  summary: 'Remove a story',
  request: { params: storyId },
  responses: { 204: { description: 'It is removed' } },
});

/** Who asks, and what they have stored; a database is not made to find that there is nothing. */
function askedOf(context: Context<AppEnv>) {
  context.header('cache-control', 'no-store');
  const { imports, session } = context.var;
  const { reads, hasAnything } = imports.store;
  return { reads, hasAnything, workspaceId: session.workspaceId };
}

const unknown = (id: string) => notFound({ zh: '故事', en: 'story' }, id);

/** `/stories` and `/stories/{storyId}`: those of the workspace that asks; of another they are not found. */
export const storyRoutes = createRouter()
  .openapi(listRoute, async (context) => {
    const { reads, hasAnything, workspaceId } = askedOf(context);
    return context.json({ stories: hasAnything() ? await listStories(reads, workspaceId) : [] }, 200);
  })
  .openapi(addRoute, async (context) => {
    const { workspaceId } = askedOf(context);
    const { content } = context.req.valid('json');
    const add = (sql: SqlRunner) => addStory(sql, workspaceId, content);
    return context.json(await recordedChange(context, add, ({ id }) => ({ storyId: id })), 201);
  })
  .openapi(readRoute, async (context) => {
    const { reads, hasAnything, workspaceId } = askedOf(context);
    const id = context.req.valid('param').storyId;
    const found = hasAnything() ? await findStory(reads.newest, { workspaceId, id }) : null;
    if (found === null) throw unknown(id);
    return context.json(found, 200);
  })
  .openapi(changeRoute, async (context) => {
    const { hasAnything, workspaceId } = askedOf(context);
    const id = context.req.valid('param').storyId;
    const wanted = context.req.valid('json');
    const change = (sql: SqlRunner) => changeStory(sql, { workspaceId, id }, wanted);
    const changed = hasAnything() ? await recordedChange(context, change) : null;
    if (changed === null) throw unknown(id);
    return context.json(changed, 200);
  })
  .openapi(removeRoute, async (context) => {
    const { hasAnything, workspaceId } = askedOf(context);
    const id = context.req.valid('param').storyId;
    const remove = (sql: SqlRunner) => removeStory(sql, { workspaceId, id });
    if (!(hasAnything() && (await recordedChange(context, remove)))) throw unknown(id);
    return context.body(null, 204);
  });
