import { z } from 'zod';
import { Adcode, RegionLevel } from './region.ts';
import { Source } from './source.ts';

/** A branch that lost its speciality word or its bank code. `seenOn` is the day the change was seen, not the day it was made. */
export const FormerBranch = z.object({
  formerName: z.string().min(1),
  event: z.enum(['renamed, specialty word dropped', 'code removed from the list']),
  newName: z.string().nullable(),
  specialityBefore: z.string().min(1),
  adcode: Adcode,
  level: RegionLevel,
  seenOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'wanted a date such as 2025-05-13'),
  source: Source,
});
export type FormerBranch = z.infer<typeof FormerBranch>;
