import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { jsonContent } from '../docs/json-content.ts';
import { integerParameter, textParameter } from '../http/parameters.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { writeRejects } from '../intake/rejects.ts';
import { notFound } from '../problem.ts';
import { requireRole } from '../workspaces/require-role.ts';
import { compareVersions } from './compare-versions.ts';
import { describeOne, findOwn } from './find-own.ts';
import type { ImportRow } from './import-row.ts';
import { toRejectRow } from './reject-rows.ts';
import { Import, PlacesPicked, RejectPage, VersionComparison } from './schema.ts';
import { addPicked } from './start-import.ts';

const importId = z.object({ importId: z.string() });
const outcome = z.enum(['bad', 'unresolved', 'duplicate']).optional();
const shared = { tags: ['Imports'], middleware: requireRole('editor') };

const pageRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/imports/{importId}/rejects',
  operationId: 'listRejects',
  summary: 'Rows that were kept out, with the reason of each',
  request: {
    params: importId,
    query: z.strictObject({
      outcome,
      offset: integerParameter({ minimum: 0, maximum: 10_000_000 }, 'Rows to pass over.').optional(),
      limit: integerParameter({ minimum: 1, maximum: 1000 }, 'Rows on a page.').optional(),
    }),
  },
  responses: { 200: { description: 'A page of rows', ...jsonContent(RejectPage) } },
});

const fileRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/imports/{importId}/rejects.csv',
  operationId: 'getRejectsFile',
  summary: 'The same as a file in the layout they came in; mended, it can be brought again',
  request: { params: importId, query: z.strictObject({ lang: z.enum(['zh', 'en']).default('zh') }) },
  responses: { 200: { description: 'A CSV file', content: { 'text/csv': { schema: z.string() } } } },
});

const originalRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/imports/{importId}/original',
  operationId: 'getOriginal',
  summary: 'A file of an import, byte for byte as it was brought',
  request: {
    params: importId,
    query: z.strictObject({ fileId: textParameter(64, 'Which of its files; the first.').optional() }),
  },
  responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } } },
});

const placesRoute = createRoute({
  ...shared,
  method: 'put',
  path: '/imports/{importId}/places',
  operationId: 'pickPlaces',
  summary: 'Pick places for rows without one; they are added to the import',
  request: { params: importId, body: { required: true, ...jsonContent(PlacesPicked) } },
  responses: { 202: { description: 'The rows are being added', ...jsonContent(Import) } },
});

const comparisonRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/imports/{importId}/comparison',
  operationId: 'compareVersions',
  summary: 'Two versions of an import, record by record',
  request: { params: importId, query: z.strictObject({ with: textParameter(40, 'The earlier version.') }) },
  responses: { 200: { description: 'What was added, removed and changed', ...jsonContent(VersionComparison) } },
});

/** What became of the rows of an import. */
export const rejectRoutes = createRouter()
  .openapi(pageRoute, async (context) => {
    const row = await findOwn(context, context.req.valid('param').importId);
    const query = context.req.valid('query');
    context.header('cache-control', 'no-store');
    const { rows, total } = await readRejects(context, row, query);
    return context.json({ header: headerOf(row), rows, total }, 200);
  })
  .openapi(fileRoute, async (context) => {
    const row = await findOwn(context, context.req.valid('param').importId);
    const { lang } = context.req.valid('query');
    const [bad, unresolved] = await Promise.all(
      (['bad', 'unresolved'] as const).map((kind) => readRejects(context, row, { outcome: kind, limit: mostInFile })),
    );
    const rows = [...(bad?.rows ?? []), ...(unresolved?.rows ?? [])].sort(
      (left, right) => left.row.number - right.row.number,
    );
    const text = writeRejects({ header: headerOf(row), rows, language: lang, importId: row.id });
    return sendFile(new TextEncoder().encode(text), `${row.id}-rejects.csv`, 'text/csv; charset=utf-8');
  })
  .openapi(originalRoute, async (context) => {
    const row = await findOwn(context, context.req.valid('param').importId);
    const wanted = context.req.valid('query').fileId ?? row.parts[0]?.fileId;
    const part = row.parts.find(({ fileId }) => fileId === wanted);
    if (!part) throw notFound({ zh: '导入中的文件', en: 'file of the import' }, wanted ?? '');
    const { originals } = context.var.imports.store;
    await originals.verify(part.fileId);
    return sendFile(await originals.read(part.fileId), part.fileName, 'application/octet-stream');
  })
  .openapi(placesRoute, async (context) => {
    const { imports, session, trail } = context.var;
    const row = await findOwn(context, context.req.valid('param').importId, imports.store.database);
    await addPicked(imports, { workspaceId: session.workspaceId, trail, row }, context.req.valid('json').places);
    return context.json(await describeOne(context, row.id), 202);
  })
  .openapi(comparisonRoute, async (context) => {
    const after = await findOwn(context, context.req.valid('param').importId);
    const before = await findOwn(context, context.req.valid('query').with);
    context.header('cache-control', 'no-store');
    const { imports, session } = context.var;
    return context.json(await compareVersions(imports.store.reads, session.workspaceId, [before, after]), 200);
  });

/** A file that a person mends by hand. */
const mostInFile = 100_000;

type Asked = { outcome?: string | undefined; offset?: number | undefined; limit?: number | undefined };

async function readRejects({ var: { imports, session } }: Context<AppEnv>, row: ImportRow, asked: Asked) {
  const { reads } = imports.store;
  const where = 'workspace_id = $1 AND import_id = $2 AND part < $3::int AND ($4::text IS NULL OR outcome = $4)';
  const parameters = [session.workspaceId, row.id, row.parts.length, asked.outcome ?? null];
  const [count] = await reads.query(`SELECT count(*)::int AS total FROM import_rejects WHERE ${where}`, parameters);
  const found = await reads.query(
    `SELECT row_number, outcome, name, cells, findings FROM import_rejects WHERE ${where}
     ORDER BY part, row_number LIMIT $5::int OFFSET $6::int`,
    [...parameters, asked.limit ?? 100, asked.offset ?? 0],
  );
  return { rows: found.map(toRejectRow), total: Number(count?.total ?? 0) };
}

/** The headings of the first file: those that came later have the same, and marks of ours behind them. */
const headerOf = ({ parts }: ImportRow): string[] => parts[0]?.header ?? [];

function sendFile(bytes: Uint8Array, name: string, contentType: string): Response {
  const headers = {
    'content-type': contentType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
  };
  return new Response(Uint8Array.from(bytes), { headers });
}
