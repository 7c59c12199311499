import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { handoutThread } from './handout-thread.ts';
import { handoutLimits } from './limits.ts';
import { HandoutRequest } from './schema.ts';

const pdf = 'application/pdf';

const handoutRoute = createRoute({
  method: 'post',
  path: '/handouts',
  operationId: 'makeHandout',
  tags: ['Stories'],
  summary: 'Slides as a PDF for print: vector pictures and text that can be searched',
  description: `A page a slide, 16:9, tagged PDF with embedded fonts. The slides come as they were drawn, in outlines and words; nothing of them is kept. The same request gives the same bytes. At most ${handoutLimits.pages} pages and ${handoutLimits.bytes / 2 ** 20} MB; a client that goes away ends the work, and too many at once are a 503 with \`Retry-After\`.`,
  request: { body: { required: true, content: { 'application/json': { schema: HandoutRequest } } } },
  responses: {
    200: { description: 'PDF 1.7', content: { [pdf]: { schema: z.string().openapi({ format: 'binary' }) } } },
  },
});

/** `/handouts`. */
export const handoutRoutes = createRouter().openapi(handoutRoute, async (context) => {
  const wanted = context.req.valid('json');
  const bytes = await handoutThread.ask(() => wanted, context.req.raw.signal);
  return context.body(bytes, 200, { 'content-type': pdf, 'cache-control': 'no-store' });
});
