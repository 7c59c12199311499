import { z } from '@hono/zod-openapi';
import { NotMeasuredReason } from '../access/schema.ts';
import { CoverageParameters } from '../coverage/schema.ts';

/** Least and most over all draws. */
export const DrawnRange = z.object({ least: z.number(), most: z.number() }).openapi('DrawnRange');
export type DrawnRange = z.infer<typeof DrawnRange>;

/** Clusters covered in a draw, where every branch stands at one point and the reach has one length. */
export const RobustCoverage = z
  .object({
    covered: DrawnRange,
    /** The same as shares of the clusters. */
    share: DrawnRange,
    /** Whether every draw covers the same number. */
    isStable: z.boolean(),
  })
  .openapi('RobustCoverage');
export type RobustCoverage = z.infer<typeof RobustCoverage>;

/** A region's place in the ranking by share of clusters without a branch in reach, the widest gap first. */
export const RobustRank = z
  .object({
    id: z.string(),
    rank: DrawnRange,
    /** Clusters of the region covered. */
    covered: DrawnRange,
    /** Share of draws in which the region comes first, alone or with others. */
    firstShare: z.number(),
  })
  .openapi('RobustRank');
export type RobustRank = z.infer<typeof RobustRank>;

export const RobustnessAnswer = z
  .object({
    parameters: CoverageParameters,
    dataVersion: z.string(),
    /** Why there is nothing to vary; null where there is. Then depths are null and ranks empty. */
    notMeasured: NotMeasuredReason.nullable(),
    draws: z.number().int(),
    seed: z.number().int(),
    /** The reaches drawn from, in kilometres. */
    reachKilometers: DrawnRange,
    depths: z.object({ specialised: RobustCoverage, matched: RobustCoverage }).nullable(),
    /** By depth `specialised`: provinces, or in a province its prefectures. */
    ranks: z.array(RobustRank),
  })
  .openapi('RobustnessAnswer');
export type RobustnessAnswer = z.infer<typeof RobustnessAnswer>;
