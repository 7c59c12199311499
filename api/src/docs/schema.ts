import { z } from '@hono/zod-openapi';
import { Link } from '../collections/schema.ts';

export const Landing = z
  .object({ title: z.string(), description: z.string(), links: z.array(Link) })
  .openapi('Landing');

export const Conformance = z.object({ conformsTo: z.array(z.string()) }).openapi('Conformance');

export const Health = z
  .object({ status: z.literal('ok'), version: z.string(), processId: z.number().int() })
  .openapi('Health');
