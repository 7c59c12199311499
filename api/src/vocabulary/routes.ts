import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { Vocabulary } from './schema.ts';

const vocabularyRoute = createRoute({
  method: 'get',
  path: '/vocabulary',
  operationId: 'getVocabulary',
  tags: ['Datasets'],
  summary: 'Names of all codes in Chinese and English, and the datasets with their completeness',
  request: { query: z.strictObject({}) },
  responses: { 200: { description: 'Vocabulary', content: { 'application/json': { schema: Vocabulary } } } },
});

/** `/vocabulary`. */
export const vocabularyRoutes = createRouter().openapi(vocabularyRoute, (context) =>
  context.json(vocabularyOf(context.var.model), 200),
);

function vocabularyOf({ catalogue, lists, modes, merged }: ReadModel): Vocabulary {
  const { sectors, sectorGroups, specialities, labels, datasets, completeness } = catalogue;
  return {
    sectors,
    groups: sectorGroups,
    specialities,
    labels,
    datasets: datasets.map(({ id, title, description, publisher, licence, asOf, rows, mapApprovalNumber }) => ({
      ...{ id, title, description, publisher, licence, asOf, rows, mapApprovalNumber },
      completeness: completeness.filter(({ dataset }) => dataset === id),
    })),
    lists: [...lists],
    modes,
    merged,
  };
}
