import { z } from 'zod';
import { Adcode } from './region.ts';
import { Source } from './source.ts';

/**
 * A total, target or plan as somebody stated it. `value` is the stated text (`>1000`, `10+100`), since many are no plain
 * number. Definitions differ from statement to statement: never add or rank them.
 */
export const StatedTotal = z.object({
  scope: z.string().min(1),
  adcode: Adcode.nullable(),
  asOf: z.string().nullable(),
  measure: z.string().min(1),
  value: z.string().min(1),
  unit: z.string().min(1),
  quoteZh: z.string().min(1),
  source: Source,
  note: z.string().nullable(),
});
export type StatedTotal = z.infer<typeof StatedTotal>;
