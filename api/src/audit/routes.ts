import { createRoute } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { requireRole } from '../workspaces/require-role.ts';
import { listRecords } from './audit-store.ts';
import { AuditPage, AuditQuery } from './schema.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/audit',
  operationId: 'listAuditRecords',
  tags: ['Workspaces'],
  summary: 'Who changed what in this workspace, and when; the newest first',
  description:
    'Every change and every try at one by somebody who is signed in, sign-ins that failed, and what was done by commands. The newest 100,000 changes and 2,000 tries of a workspace are kept. For admins.',
  middleware: requireRole('admin'),
  request: { query: AuditQuery },
  responses: { 200: { description: 'A page', content: { 'application/json': { schema: AuditPage } } } },
});

/** The address of the page after this one, which keeps every filter. */
function addressAfter(asked: string, serial: number): string {
  const address = new URL(asked);
  address.searchParams.set('before', String(serial));
  return `${address.pathname}${address.search}`;
}

/** `/audit`: the log of changes. */
export const auditRoutes = createRouter().openapi(listRoute, async (context) => {
  const { imports, session, publicUrl } = context.var;
  const query = context.req.valid('query');
  const { database, hasAnything } = imports.store;
  const records = hasAnything() ? await listRecords(database, session.workspaceId, query) : [];
  const last = records.length < query.limit ? undefined : records.at(-1);
  const next = last ? `${publicUrl}${addressAfter(context.req.url, last.serial)}` : null;
  return context.json({ records, next }, 200, { 'cache-control': 'no-store' });
});
