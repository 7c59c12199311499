import { createRoute, z } from '@hono/zod-openapi';
import { recordedChange } from '../audit/recorded-change.ts';
import { jsonContent } from '../docs/json-content.ts';
import { createRouter } from '../http/router.ts';
import { requireRole } from '../workspaces/require-role.ts';
import { forgetFile } from './files.ts';
import { describeOne, describeOwn, findOwn } from './find-own.ts';
import { bumpVersion, readModes, removeImport, renameImport, writeModes } from './import-store.ts';
import { Import, ImportList, ImportRequest, JoinModes } from './schema.ts';
import { startImport } from './start-import.ts';

const importId = z.object({ importId: z.string() });
const title = z.string().trim().min(1).max(120);
const shared = { tags: ['Imports'], middleware: requireRole('editor') };

const listRoute = createRoute({
  method: 'get',
  path: '/imports',
  operationId: 'listImports',
  tags: ['Imports'],
  summary: 'What this workspace has imported',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'All imports, the newest first', ...jsonContent(ImportList) } },
});

const startRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/imports',
  operationId: 'startImport',
  summary: 'Import a file that was brought, a new version of an import, or rows that were mended',
  request: { body: { required: true, ...jsonContent(ImportRequest) } },
  responses: { 202: { description: 'The import has begun', ...jsonContent(Import) } },
});

const readRoute = createRoute({
  method: 'get',
  path: '/imports/{importId}',
  operationId: 'getImport',
  tags: ['Imports'],
  summary: 'One import; while it runs, how far it is',
  request: { params: importId, query: z.strictObject({}) },
  responses: { 200: { description: 'The import', ...jsonContent(Import) } },
});

const cancelRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/imports/{importId}/cancel',
  operationId: 'cancelImport',
  summary: 'End an import; none of its rows counts',
  request: { params: importId },
  responses: { 202: { description: 'It ends', ...jsonContent(Import) } },
});

const renameRoute = createRoute({
  ...shared,
  method: 'patch',
  path: '/imports/{importId}',
  operationId: 'renameImport',
  summary: 'Give an import another title',
  request: { params: importId, body: { required: true, ...jsonContent(z.strictObject({ title })) } },
  responses: { 200: { description: 'The import', ...jsonContent(Import) } },
});

const removeRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/imports/{importId}',
  operationId: 'removeImport',
  summary: 'Undo an import; the version before it counts again',
  request: { params: importId },
  responses: { 204: { description: 'It is removed' } },
});

const modesRoute = createRoute({
  ...shared,
  method: 'put',
  path: '/imports/modes',
  operationId: 'setJoinModes',
  summary: 'Whether imported lists stand beside the bundled ones or in their place',
  request: { body: { required: true, ...jsonContent(JoinModes) } },
  responses: { 200: { description: 'The modes', ...jsonContent(JoinModes) } },
});

/** Imports: begin, watch, rename, undo. */
export const importRoutes = createRouter()
  .openapi(listRoute, async (context) => {
    const { imports, session, model } = context.var;
    context.header('cache-control', 'no-store');
    const { database, reads, hasAnything } = imports.store;
    // Whoever looks at the list is about to bring one: the database is made meanwhile.
    if (session.role !== 'viewer')
      database.warm().catch((error) => console.error('the database cannot be opened:', error));
    const modes = hasAnything() ? await readModes(reads, session.workspaceId) : usualModes;
    return context.json({ imports: await describeOwn(context), modes, dataVersion: model.version }, 200);
  })
  .openapi(startRoute, async (context) => {
    const { imports, session, trail } = context.var;
    const { workspaceId } = session;
    const { id } = await startImport(imports, { workspaceId, trail }, context.req.valid('json'));
    return context.json(await describeOne(context, id), 202);
  })
  .openapi(readRoute, async (context) => {
    context.header('cache-control', 'no-store');
    return context.json(await describeOne(context, context.req.valid('param').importId), 200);
  })
  .openapi(cancelRoute, async (context) => {
    const { imports, session } = context.var;
    const { id } = await findOwn(context, context.req.valid('param').importId, imports.store.database);
    await imports.jobs.cancel(session.workspaceId, id);
    return context.json(await describeOne(context, id), 202);
  })
  .openapi(renameRoute, async (context) => {
    const { imports, session } = context.var;
    const { id } = await findOwn(context, context.req.valid('param').importId, imports.store.database);
    await recordedChange(context, async (sql) => {
      await renameImport(sql, session.workspaceId, id, context.req.valid('json').title);
      await bumpVersion(sql, session.workspaceId);
    });
    await imports.models.refresh(session.workspaceId);
    return context.json(await describeOne(context, id), 200);
  })
  .openapi(removeRoute, async (context) => {
    const { imports, session } = context.var;
    const { workspaceId } = session;
    const row = await findOwn(context, context.req.valid('param').importId, imports.store.database);
    await imports.jobs.cancel(workspaceId, row.id);
    await recordedChange(context, async (sql) => {
      await removeImport(sql, workspaceId, row);
      await bumpVersion(sql, workspaceId);
    });
    await imports.models.refresh(workspaceId);
    for (const { fileId } of row.parts) await forgetFile(imports.store, workspaceId, fileId);
    return context.body(null, 204);
  })
  .openapi(modesRoute, async (context) => {
    const { imports, session } = context.var;
    const modes = context.req.valid('json');
    await recordedChange(context, async (sql) => {
      await writeModes(sql, session.workspaceId, modes);
      await bumpVersion(sql, session.workspaceId);
    });
    await imports.models.refresh(session.workspaceId);
    return context.json(modes, 200);
  });

const usualModes = { branches: 'join', clusters: 'join', flows: 'join' } as const;
