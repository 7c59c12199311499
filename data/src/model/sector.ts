import { z } from 'zod';

/** A parent group: sectors of one group match each other at 0.6 (measure M4). */
export const SectorGroup = z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() });
export type SectorGroup = z.infer<typeof SectorGroup>;

/**
 * One entry of the controlled vocabulary. `category` says which list of the Opinions it stands in (item 5: emerging,
 * future; item 1: key chain) or that it is a traditional group; `fileCodes` are the codes the bundled files use for it.
 */
export const Sector = z.object({
  code: z.string(),
  category: z.enum(['emerging', 'future', 'key-chain', 'traditional', 'other']),
  group: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  /** The wider sector that a key chain belongs to. */
  parent: z.string().nullable(),
  /** The term printed in the Opinions, where the files' code is wider than it. */
  opinionsTermZh: z.string().nullable(),
  fileCodes: z.array(z.string()),
});
export type Sector = z.infer<typeof Sector>;
