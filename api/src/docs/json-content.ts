import type { z } from '@hono/zod-openapi';

/** A body of JSON, as a route states what it takes and answers. */
export const jsonContent = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { 'application/json': { schema } },
});
