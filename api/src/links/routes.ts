import { createRoute, z } from '@hono/zod-openapi';
import { recordedChange } from '../audit/recorded-change.ts';
import { jsonContent } from '../docs/json-content.ts';
import { patternParameter } from '../http/parameters.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import type { SqlRunner } from '../store/database.ts';
import { codePattern } from './link-code.ts';
import { findLink, keepLink } from './link-store.ts';
import { Link, LinkRequest } from './schema.ts';

const wantedCode = { zh: '短链接代码', en: 'the code of a short link' };
const linkCode = z.object({ code: patternParameter(codePattern, wantedCode, 'As `POST /api/links` answers it.') });

const keepRoute = createRoute({
  method: 'post',
  path: '/links',
  operationId: 'keepLink',
  tags: ['Links'],
  summary: 'A short link to the page with this query; the same query has the same link',
  description: 'Viewers may make links as well: a link holds an address of the page that they have before them.',
  request: { body: { required: true, ...jsonContent(LinkRequest) } },
  responses: { 201: { description: 'The link', ...jsonContent(Link) } },
});

const readRoute = createRoute({
  method: 'get',
  path: '/links/{code}',
  operationId: 'getLink',
  tags: ['Links'],
  summary: 'The query that a short link of this workspace stands for',
  request: { params: linkCode, query: z.strictObject({}) },
  responses: { 200: { description: 'The link', ...jsonContent(Link) } },
});

export const unknownLink = (code: string) => notFound({ zh: '短链接', en: 'short link' }, code);

/** `/links` and `/links/{code}`: those of the workspace that asks; of another they are not found. */
export const linkRoutes = createRouter()
  .openapi(keepRoute, async (context) => {
    context.header('cache-control', 'no-store');
    const { publicUrl, session } = context.var;
    const { address } = context.req.valid('json');
    const keep = (sql: SqlRunner) => keepLink(sql, session.workspaceId, address);
    const code = await recordedChange(context, keep, (kept) => ({ code: kept }));
    return context.json({ code, url: `${publicUrl}/s/${code}`, address }, 201);
  })
  .openapi(readRoute, async (context) => {
    context.header('cache-control', 'no-store');
    const { imports, publicUrl, session } = context.var;
    const { reads, hasAnything } = imports.store;
    const { code } = context.req.valid('param');
    const address = hasAnything() ? await findLink(reads.newest, session.workspaceId, code) : null;
    if (address === null) throw unknownLink(code);
    return context.json({ code, url: `${publicUrl}/s/${code}`, address }, 200);
  });
