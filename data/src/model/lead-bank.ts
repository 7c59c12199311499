import { z } from 'zod';
import { Adcode, RegionLevel } from './region.ts';
import { Source } from './source.ts';

/** The bank that a page names as lead of one chain or cluster. Such pages cover single regions only. */
export const LeadBank = z.object({
  clusterOrChain: z.string().min(1),
  adcode: Adcode,
  level: RegionLevel,
  leadInstitution: z.string().min(1),
  role: z.string().min(1),
  isSoleLead: z.boolean(),
  asOf: z.string().min(4),
  source: Source,
  note: z.string().nullable(),
});
export type LeadBank = z.infer<typeof LeadBank>;
