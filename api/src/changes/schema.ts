import { z } from '@hono/zod-openapi';
import { NotMeasuredReason } from '../access/schema.ts';
import { CoverageParameters } from '../coverage/schema.ts';

/** A count twice: branches without a known year of opening taken as not yet open, and as open. */
export const DatedBand = z.object({ undatedAsClosed: z.number(), undatedAsOpen: z.number() }).openapi('DatedBand');
export type DatedBand = z.infer<typeof DatedBand>;

/**
 * Clusters certainly covered at the end of a year, and what changed it: the longer list under the branches of the year
 * before (list effect), then the new branches under the list of this year (branch effect). The effects add up.
 */
export const DepthChange = z
  .object({ covered: DatedBand, change: DatedBand, listEffect: DatedBand, branchEffect: DatedBand })
  .openapi('DepthChange');
export type DepthChange = z.infer<typeof DepthChange>;

export const YearOfChange = z
  .object({
    year: z.number().int(),
    /** Clusters designated by the end of the year, and in it. */
    clusters: z.number().int(),
    addedClusters: z.number().int(),
    /** Branches known to have opened by the end of the year, and in it. */
    datedBranches: z.number().int(),
    openedBranches: z.number().int(),
    specialised: DepthChange,
    matched: DepthChange,
  })
  .openapi('YearOfChange');
export type YearOfChange = z.infer<typeof YearOfChange>;

export const ChangesAnswer = z
  .object({
    /** As asked, but for the year: all years are answered. */
    parameters: CoverageParameters,
    dataVersion: z.string(),
    notMeasured: NotMeasuredReason.nullable(),
    /** Clusters of the region that no year can count. */
    undatedClusters: z.number().int(),
    /** Counted branches without a known year of opening, and all of them. */
    undatedBranches: z.number().int(),
    branches: z.number().int(),
    /** From the first designation of the region to the year of the data. */
    years: z.array(YearOfChange),
  })
  .openapi('ChangesAnswer');
export type ChangesAnswer = z.infer<typeof ChangesAnswer>;
