import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { writeProject } from './write-project.ts';

const mediaType = 'application/x-qgis-project';

const projectRoute = createRoute({
  method: 'get',
  path: '/qgis/project.qgs',
  operationId: 'getQgisProject',
  tags: ['Collections'],
  summary: 'A QGIS project of all collections, in the look of the map',
  request: {
    query: z.strictObject({
      lang: z.enum(['zh', 'en']).default('zh').openapi({ description: 'Language of layers, legend and metadata.' }),
    }),
  },
  responses: { 200: { description: 'A project file', content: { [mediaType]: { schema: z.string() } } } },
});

/** `/qgis/project.qgs`. */
export const qgisRoutes = createRouter().openapi(projectRoute, (context) => {
  const { model, publicUrl } = context.var;
  const { lang } = context.req.valid('query');
  return context.body(writeProject({ model, publicUrl, language: lang }), 200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="icfm-${lang}.qgs"`,
  });
});
