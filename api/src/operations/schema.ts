import { z } from '@hono/zod-openapi';

export const Readiness = z
  .object({
    status: z.literal('ready'),
    /** Version of the data that are answered from. */
    version: z.string(),
    /** Whether what people bring can be stored now; `unused` where nothing was ever stored. */
    store: z.enum(['available', 'unavailable', 'unused']),
    /** Whether the replica answers what is only read; `unused` where there is none. */
    replica: z.enum(['available', 'unavailable', 'unused']),
  })
  .openapi('Readiness');
export type Readiness = z.infer<typeof Readiness>;
