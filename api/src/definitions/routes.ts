import { createRoute, z } from '@hono/zod-openapi';
import { renderDefinitions } from '../docs/render-definitions.ts';
import { preferredLanguage } from '../http/language.ts';
import { createRouter } from '../http/router.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { definitions } from './list-definitions.ts';
import { DefinitionsAnswer } from './schema.ts';

const definitionsRoute = createRoute({
  method: 'get',
  path: '/definitions',
  operationId: 'getDefinitions',
  tags: ['About'],
  summary: 'Every measure: definition, formula, method and sources, in Chinese and English',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'Definitions', content: { 'application/json': { schema: DefinitionsAnswer } } } },
});

const pageRoute = createRoute({
  method: 'get',
  path: '/docs/definitions',
  operationId: 'getDefinitionsPage',
  tags: ['About'],
  summary: 'The same as a page; each measure is an anchor, as in `#M3`',
  request: {
    query: z.strictObject({
      lang: z.enum(['zh', 'en']).optional().openapi({ description: 'Language; that of Accept-Language if absent.' }),
    }),
  },
  responses: { 200: { description: 'A page', content: { 'text/html': { schema: z.string() } } } },
});

/** `/definitions` and `/docs/definitions`. */
export const definitionRoutes = createRouter()
  .openapi(definitionsRoute, (context) => context.json({ definitions: [...definitions] }, 200))
  .openapi(pageRoute, (context) => {
    const { lang } = context.req.valid('query');
    if (lang !== undefined) return context.html(renderDefinitions(definitions, lang), 200);
    // Answers are kept by address alone: one that depends on a header must not be.
    const headers = { ...securityHeaders, 'cache-control': 'no-store', vary: 'accept-language' };
    const language = preferredLanguage(context.req.header('accept-language'));
    return context.html(renderDefinitions(definitions, language), 200, headers);
  });
