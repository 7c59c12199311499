import { z } from '@hono/zod-openapi';

const fileSchema = { schema: { type: 'string' } } as const;
const features = { schema: { type: 'object' } } as const;

/** The parameters by which an answer is asked for as a file; the first table is the usual one. */
export function fileQuery<const Name extends string>(tables: readonly [Name, ...Name[]]) {
  return {
    f: z
      .enum(['json', 'csv', 'geojson'])
      .optional()
      .transform((format) => format ?? 'json')
      .openapi({ description: 'The whole answer as JSON (if absent), or one table of it as CSV or GeoJSON.' }),
    lang: z
      .enum(['zh', 'en'])
      .optional()
      .transform((language) => language ?? null)
      .openapi({
        description:
          'CSV for people: headings, codes and yes or no in this language. Absent: names and codes as in the JSON.',
      }),
    table: z
      .enum(tables)
      .optional()
      .transform((name) => name ?? tables[0])
      .openapi({ description: `Which table a file holds; \`${tables[0]}\` if absent.` }),
  };
}

/** Documents that an answer can be had as a file too. Its type stays that of the JSON, which is what clients are typed by. */
export function withFiles<Content extends object>(content: Content): Content {
  return { ...content, 'text/csv': fileSchema, 'application/geo+json': features };
}
