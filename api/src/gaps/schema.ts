import { z } from '@hono/zod-openapi';
import { NotMeasuredReason } from '../access/schema.ts';
import { AsOf, Completeness, CoverageParameters, Depth, NearestBranch, Verdict } from '../coverage/schema.ts';

/** Which gaps are kept by who else is there: all, those with a competitor in reach, those with nobody. */
export const RivalFilter = z.enum(['any', 'present', 'nobody']).openapi('RivalFilter');
export type RivalFilter = z.infer<typeof RivalFilter>;

/** A question of what would be: own branches closed, and seats where a competitor opens. Both empty: things as they are. */
export const WhatIf = z.object({
  /** Ids of branches that close. */
  closedBranches: z.array(z.string()),
  /** Seats, `county-340123` or `prefecture-340100`, where a competitor opens a branch that suits every cluster. */
  rivalSeats: z.array(z.string()),
});

export const GapParameters = CoverageParameters.extend({ depth: Depth, rival: RivalFilter, ...WhatIf.shape });
export type GapParameters = z.infer<typeof GapParameters>;

/** A cluster that the bank does not cover for certain at the depth asked for. */
export const Gap = z
  .object({
    /** From 1: the largest gap first, then the farthest suitable branch, then the id. */
    rank: z.number().int(),
    id: z.string(),
    kind: z.string(),
    sector: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    coreAdcode: z.string(),
    longitude: z.number(),
    latitude: z.number(),
    demandWeight: z.number(),
    /** At the depth asked for, what-if included: `possible` or `none-known`. */
    verdict: Verdict,
    /** The same as things are today. */
    verdictToday: Verdict,
    /** Nearest branch of the bank, whatever it is good for. */
    nearestOwn: NearestBranch.nullable(),
    /** Nearest branch of the bank that counts at the depth: what the rank goes by where gaps are equal. */
    nearestOwnSuitable: NearestBranch.nullable(),
    /** Nearest branch of the bank that matches the sector. */
    nearestOwnMatched: NearestBranch.nullable(),
    /** Nearest branch of another bank at the depth; null without a bank, or where there is none. */
    nearestRival: NearestBranch.nullable(),
    /** Whether a competitor covers it at the depth; `not-measured` without a bank, and at presence without ordinary branches of others. */
    rival: Verdict,
    /** Banks with a branch in reach at the depth; null by authority, and where nothing was measured. */
    banks: z.number().int().nullable(),
    /** M5 at the depth; null where no branch is in reach or nothing was measured. */
    herfindahl: z.number().nullable(),
    /** The same if the bank opened one more branch in reach; null without a bank. */
    herfindahlWithBank: z.number().nullable(),
    /** M6 for the bank; null where not measured. */
    gap: z.number().nullable(),
  })
  .openapi('Gap');
export type Gap = z.infer<typeof Gap>;

export const GapAnswer = z
  .object({
    parameters: GapParameters,
    dataVersion: z.string(),
    dataAsOf: z.string(),
    asOf: AsOf.nullable(),
    completeness: z.array(Completeness),
    definitions: z.object({ coverage: z.literal('M1'), concentration: z.literal('M5'), gap: z.literal('M6') }),
    notMeasured: NotMeasuredReason.nullable(),
    /** Whether ordinary branches of the bank are loaded: without them presence is not measured. */
    hasOrdinaryBranches: z.boolean(),
    counts: z.object({
      /** Clusters of the scope. */
      clusters: z.number().int(),
      /** Those not certainly covered, before the filter by competitor. */
      gaps: z.number().int(),
      /** Of these: a competitor covers for certain; only possibly; none known. All 0 where competitors were not measured. */
      withRival: z.number().int(),
      withPossibleRival: z.number().int(),
      withNobody: z.number().int(),
      /** Certainly covered today and not any more with the what-if. */
      lost: z.number().int(),
    }),
    /** ΣG over the clusters of the scope; null where not measured. */
    totalGap: z.number().nullable(),
    /** The gaps that the filter keeps. */
    gaps: z.array(Gap),
  })
  .openapi('GapAnswer');
export type GapAnswer = z.infer<typeof GapAnswer>;
