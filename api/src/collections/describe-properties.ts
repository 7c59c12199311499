import { z } from '@hono/zod-openapi';
import type { QueryableType } from '../cql2/queryables.ts';
import { queryablesOfCollection } from './filter-items.ts';
import type { CollectionId } from './schema.ts';
import { sortablesOf } from './sort-items.ts';

const Property = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  items: z.object({ type: z.string() }).optional(),
});

/** A JSON Schema of the properties that may be named. */
export const PropertySchema = z
  .object({
    $schema: z.string(),
    $id: z.string(),
    type: z.literal('object'),
    title: z.string(),
    properties: z.record(z.string(), Property),
    additionalProperties: z.literal(false),
  })
  .openapi('PropertySchema');

const described: Readonly<Record<QueryableType, z.infer<typeof Property>>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  texts: { type: 'array', items: { type: 'string' } },
  geometry: { format: 'geometry-any' },
};

/** What filters can ask for, or items be ordered by, as OGC API – Features Part 3 describes it. */
export function describeProperties(
  id: CollectionId,
  kind: 'queryables' | 'sortables',
  publicUrl: string,
): z.infer<typeof PropertySchema> {
  const queryables = queryablesOfCollection(id);
  const names = kind === 'queryables' ? [...queryables.keys()] : sortablesOf(id);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}/api/collections/${id}/${kind}`,
    type: 'object',
    title: id,
    properties: Object.fromEntries(names.map((name) => [name, described[queryables.get(name) ?? 'text']])),
    additionalProperties: false,
  };
}
