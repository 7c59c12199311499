import { createRoute, z } from '@hono/zod-openapi';
import { completeParameters } from '../coverage/complete-parameters.ts';
import { createRouter } from '../http/router.ts';
import { notFound } from '../problem.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { briefThread } from './brief-thread.ts';
import { briefSteps } from './build-brief.ts';
import { BriefQuery } from './parameters.ts';

const pdf = 'application/pdf';

const briefRoute = createRoute({
  method: 'get',
  path: '/brief',
  operationId: 'getBrief',
  tags: ['Coverage'],
  summary: 'One page for print about a place: headline, map, figures, gaps and regions below',
  description:
    'A4 upright, one page, tagged PDF with embedded fonts. Every number is one of `/api/coverage` or `/api/access` asked with the same parameters. The same data, parameters and address give the same bytes. Pages are drawn in a thread; too many at once are a 503 with `Retry-After`.',
  request: { query: BriefQuery },
  responses: {
    200: { description: 'PDF 1.7', content: { [pdf]: { schema: z.string().openapi({ format: 'binary' }) } } },
  },
});

/** `/brief`. */
export const briefRoutes = createRouter().openapi(briefRoute, async (context) => {
  const { lang, ...query } = context.req.valid('query');
  const { model, publicUrl } = context.var;
  const parameters = completeParameters(model, query);
  const content = await runGently(briefSteps(model, { parameters, language: lang, publicUrl }));
  if (content === null) throw notFound({ zh: '区域', en: 'region' }, parameters.region);
  const headers = { 'content-type': pdf, 'content-disposition': contentDisposition(content.fileName) };
  return context.body(await briefThread.ask(() => content), 200, headers);
});

/** Shown in the browser, saved under this name: RFC 6266, the name in the coding of RFC 5987. */
function contentDisposition(fileName: string): string {
  const coded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `inline; filename="brief.pdf"; filename*=UTF-8''${coded}`;
}
