import type { createRouter } from '../http/router.ts';
import { docsStyle } from './docs-style.ts';
import { mendNullables } from './mend-nullables.ts';
import { addProblemAnswers, ProblemSchema } from './problem-answer.ts';
import { type ApiDocument, renderDocs } from './render-docs.ts';

type Router = ReturnType<typeof createRouter>;

const openApi = 'application/vnd.oai.openapi+json';

const information = {
  title: 'Industrial-cluster financing map',
  version: '0.1.0',
  description:
    'OGC API Features over clusters, specialised bank branches, transfers and administrative regions of China, vector tiles of them, and measures of coverage. Errors are RFC 9457 problems in the language of Accept-Language (zh or en). Every answer carries an ETag of the data version.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
};

type Paths = NonNullable<ReturnType<Router['getOpenAPIDocument']>['paths']>;

/** Paths from the landing page on: there clients of OGC API – Features look them up. */
const belowLandingPage = (paths: Paths): Paths =>
  Object.fromEntries(Object.entries(paths).map(([path, item]) => [path.slice('/api'.length) || '/', item]));

/** Adds both OpenAPI documents and the page `/api/docs` for all that is mounted. Stands off the chain of typed routes. */
export function addDocumentation(app: Router): void {
  app.openAPIRegistry.register('Problem', ProblemSchema);
  const documentAt = (publicUrl: string): ApiDocument => {
    const document = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: information,
      servers: [{ url: publicUrl }],
    });
    addProblemAnswers(document.paths);
    mendNullables(document);
    return document;
  };
  app.get('/api/openapi.json', (context) => {
    const body = JSON.stringify(documentAt(context.var.publicUrl));
    return context.body(body, 200, { 'content-type': `${openApi};version=3.1` });
  });
  // Clients that were written for Part 1 of the standard know version 3.0 alone.
  app.get('/api/openapi-3.0.json', (context) => {
    const document = app.getOpenAPIDocument({
      openapi: '3.0.3',
      info: { ...information, license: { name: 'Apache-2.0' } },
      servers: [{ url: `${context.var.publicUrl}/api` }],
    });
    addProblemAnswers(document.paths);
    const body = JSON.stringify({ ...document, paths: belowLandingPage(document.paths) });
    return context.body(body, 200, { 'content-type': `${openApi};version=3.0` });
  });
  app.get('/api/docs', (context) => context.html(renderDocs(documentAt(context.var.publicUrl))));
  app.get('/api/docs/style.css', (context) =>
    context.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
}
