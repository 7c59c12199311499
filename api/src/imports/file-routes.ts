import { createRoute, z } from '@hono/zod-openapi';
import { readSample } from '@icfm/data/samples';
import { jsonContent } from '../docs/json-content.ts';
import { integerParameter, patternParameter, textParameter } from '../http/parameters.ts';
import { createRouter } from '../http/router.ts';
import { ImportKind, IntakeSettings } from '../intake/schema.ts';
import { invalidParameter, notFound } from '../problem.ts';
import { requireRole } from '../workspaces/require-role.ts';
import { cleanFileName, findFile, keepFile, lookAtFile } from './files.ts';
import { knownBranches } from './prepare-task.ts';
import { PreviewAnswer, UploadedFile } from './schema.ts';

const fileName = textParameter(1000, 'Name of the file as its owner knows it.');
const sheet = textParameter(200, 'Sheet of a workbook.').optional();
const headerRow = integerParameter(
  { minimum: 1, maximum: 1000 },
  'Row in which the headings stand, from 1.',
).optional();
const wantedId = { zh: '文件的 SHA-256（64 位十六进制）', en: 'the SHA-256 of a file as 64 hexadecimal digits' };
const fileId = z.object({
  fileId: patternParameter(/^[0-9a-f]{64}$/, wantedId, 'SHA-256 of the bytes of the file.'),
});

const uploadRoute = createRoute({
  method: 'post',
  path: '/imports/files',
  operationId: 'uploadFile',
  tags: ['Imports'],
  summary: 'Bring a file; it is kept byte for byte before the answer comes',
  middleware: requireRole('editor'),
  request: {
    query: z.strictObject({ fileName }),
    body: {
      content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
  responses: { 201: { description: 'What the file is, and what is proposed for it', ...jsonContent(UploadedFile) } },
});

const lookRoute = createRoute({
  method: 'get',
  path: '/imports/files/{fileId}',
  operationId: 'getFile',
  tags: ['Imports'],
  summary: 'A file that was brought, read with another sheet or row of headings',
  middleware: requireRole('editor'),
  request: { params: fileId, query: z.strictObject({ fileName, sheet, headerRow }) },
  responses: { 200: { description: 'What the file is, and what is proposed for it', ...jsonContent(UploadedFile) } },
});

const previewRoute = createRoute({
  method: 'post',
  path: '/imports/files/{fileId}/preview',
  operationId: 'previewFile',
  tags: ['Imports'],
  summary: 'The first rows of a file as they would come in',
  middleware: requireRole('editor'),
  request: {
    params: fileId,
    body: {
      required: true,
      ...jsonContent(z.strictObject({ fileName: z.string().min(1).max(1000), settings: IntakeSettings })),
    },
  },
  responses: { 200: { description: 'At most 50 rows', ...jsonContent(PreviewAnswer) } },
});

const sampleRoute = createRoute({
  method: 'get',
  path: '/imports/samples/{name}',
  operationId: 'getSample',
  tags: ['Imports'],
  summary: 'The list of an invented bank, to try an import with',
  request: { params: z.object({ name: z.string() }), query: z.strictObject({}) },
  responses: { 200: { description: 'A CSV file', content: { 'text/csv': { schema: z.string() } } } },
});

const templateRoute = createRoute({
  method: 'get',
  path: '/imports/templates/{name}',
  operationId: 'getTemplate',
  tags: ['Imports'],
  summary: 'A table to fill in: branches.csv, clusters.csv, flows.csv or specialities.csv',
  request: {
    params: z.object({ name: z.string() }),
    query: z.strictObject({ lang: z.enum(['zh', 'en']).default('zh') }),
  },
  responses: { 200: { description: 'A CSV file', content: { 'text/csv': { schema: z.string() } } } },
});

/** Files that people bring, and files to begin with. */
export const fileRoutes = createRouter()
  .openapi(uploadRoute, async (context) => {
    const { body } = context.req.raw;
    const { imports, session, trail } = context.var;
    const name = cleanFileName(context.req.valid('query').fileName);
    const upload = { workspaceId: session.workspaceId, trail, fileName: name, body: body ?? emptyBody() };
    return context.json(await keepFile(imports.store, imports.ask, upload), 201);
  })
  .openapi(lookRoute, async (context) => {
    const query = context.req.valid('query');
    const { imports, session } = context.var;
    const look = {
      fileId: context.req.valid('param').fileId,
      fileName: cleanFileName(query.fileName),
      sheet: query.sheet ?? null,
      headerRow: query.headerRow ?? null,
    };
    return context.json(await lookAtFile(imports.store, imports.ask, { workspaceId: session.workspaceId, look }), 200);
  })
  .openapi(previewRoute, async (context) => {
    const { settings, ...asked } = context.req.valid('json');
    const { imports, session, model } = context.var;
    const id = context.req.valid('param').fileId;
    await findFile(imports.store.reads.newest, session.workspaceId, id);
    const known = settings.kind === 'specialities' ? knownBranches(model) : [];
    const path = await imports.store.originals.intactPathOf(id);
    const question = { ...settings, path, settings, knownBranches: known, fileName: cleanFileName(asked.fileName) };
    return context.json(await imports.ask(question), 200);
  })
  .openapi(sampleRoute, async (context) => sendCsv(`sample-${stemOf(context.req.valid('param').name)}-branches.csv`))
  .openapi(templateRoute, async (context) => {
    const kind = ImportKind.safeParse(stemOf(context.req.valid('param').name));
    const wanted = ImportKind.options.map((each) => `${each}.csv`).join(', ');
    if (!kind.success) throw invalidParameter('name', { zh: wanted, en: wanted }, context.req.valid('param').name);
    return sendCsv(`template-${kind.data}-${context.req.valid('query').lang}.csv`);
  });

const stemOf = (name: string) => name.replace(/\.csv$/, '');

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

async function sendCsv(name: string): Promise<Response> {
  const bytes = await readSample(name);
  if (!bytes) throw notFound({ zh: '示例文件', en: 'sample' }, name);
  const headers = { 'content-type': 'text/csv', 'content-disposition': `attachment; filename="${name}"` };
  return new Response(Uint8Array.from(bytes), { headers });
}
