import { z } from '@hono/zod-openapi';
import { AsOf, Completeness, CoverageParameters, RegionCoverage } from '../coverage/schema.ts';

/**
 * Why nothing was measured: a reach of 0 is no catchment; without clusters, branches or any demand weight there is
 * nothing to relate.
 */
export const NotMeasuredReason = z
  .enum(['reach-is-zero', 'no-clusters', 'no-branches', 'no-demand'])
  .openapi('NotMeasuredReason');
export type NotMeasuredReason = z.infer<typeof NotMeasuredReason>;

/** Branches in reach by bank. Numbers of branches are not market shares. */
export const BankConcentration = z
  .object({
    branches: z.number().int(),
    banks: z.number().int(),
    /** Herfindahl–Hirschman index, above 0 to 10,000; null where no branch is in reach. */
    herfindahl: z.number().nullable(),
    /** 10,000 / HHI; null where no branch is in reach. */
    effectiveBanks: z.number().nullable(),
  })
  .openapi('BankConcentration');
export type BankConcentration = z.infer<typeof BankConcentration>;

/** Concentration at each depth; null where it was not measured. */
export const ConcentrationByDepth = z
  .object({
    /** All branches; null while no ordinary branches are loaded. */
    presence: BankConcentration.nullable(),
    specialised: BankConcentration.nullable(),
    /** Branches of at least the least match. */
    matched: BankConcentration.nullable(),
  })
  .openapi('ConcentrationByDepth');
export type ConcentrationByDepth = z.infer<typeof ConcentrationByDepth>;

export const ClusterAccess = z
  .object({
    id: z.string(),
    demandWeight: z.number(),
    /** M3: matching branches per unit of demand weight; 0 where none is in reach, null where not measured. */
    access: z.number().nullable(),
    /** M6: from 0 to the demand weight; null where not measured. */
    gap: z.number().nullable(),
    /** M5. */
    concentration: ConcentrationByDepth,
    /** M5 if the added bank opened one more branch in reach, fit for the depth; null unless a bank was named. */
    concentrationWithAddedBank: ConcentrationByDepth.nullable(),
  })
  .openapi('ClusterAccess');
export type ClusterAccess = z.infer<typeof ClusterAccess>;

export const RegionAccess = RegionCoverage.omit({ summary: true })
  .extend({
    clusters: z.number().int(),
    demandWeight: z.number(),
    /** M3, mean over the clusters by demand weight; null where there are none, all weigh 0, or nothing was measured. */
    meanAccess: z.number().nullable(),
    /** M6, ΣG over the clusters; null where there are none, all weigh 0, or nothing was measured. */
    totalGap: z.number().nullable(),
    /** M6 by demand weight, ΣG / Σw, from 0 to 1; null where there is no weight or nothing was measured. */
    meanGap: z.number().nullable(),
    /** M5, mean over the clusters with a specialised branch in reach, by demand weight; null where there are none. */
    meanEffectiveBanks: z.number().nullable(),
  })
  .openapi('RegionAccess');
export type RegionAccess = z.infer<typeof RegionAccess>;

/** M9 over the access of the clusters of the scope; null where there is nothing to share. */
export const AccessEquity = z
  .object({
    gini: z.number().nullable(),
    /** Theil's T, between macro-regions and within them; a cluster stands in the macro-region of its core place. */
    theil: z
      .object({
        total: z.number(),
        between: z.number(),
        within: z.number(),
        macroRegions: z.array(
          z.object({
            id: z.string(),
            accessShare: z.number(),
            demandShare: z.number(),
            /** Null where no cluster of the macro-region has any access. */
            theil: z.number().nullable(),
          }),
        ),
      })
      .nullable(),
    percentile10: z.number().nullable(),
    percentile90: z.number().nullable(),
    /** P90/P10; null where the tenth percentile is 0. */
    percentileRatio: z.number().nullable(),
    /** Corners of the Lorenz curve from (0, 0) to (1, 1): shares of demand, worst served first, and of access. */
    lorenz: z.array(z.object({ demandShare: z.number(), accessShare: z.number() })).nullable(),
  })
  .openapi('AccessEquity');
export type AccessEquity = z.infer<typeof AccessEquity>;

/** Ids of the definitions in the list of measures. */
const Definitions = z.object({
  access: z.literal('M3'),
  match: z.literal('M4'),
  concentration: z.literal('M5'),
  gap: z.literal('M6'),
  equity: z.literal('M9'),
});

export const AccessAnswer = z
  .object({
    parameters: CoverageParameters.extend({ addedBank: z.string().nullable() }),
    dataVersion: z.string(),
    dataAsOf: z.string(),
    asOf: AsOf.nullable(),
    completeness: z.array(Completeness),
    definitions: Definitions,
    /** Why the scope has no numbers; null where it has. */
    notMeasured: NotMeasuredReason.nullable(),
    /** Branches that reach any cluster: Σ demand weight × access over all clusters, filtered or not. */
    reachedSupply: z.number().nullable(),
    /** The region asked for, under all filters. */
    scope: RegionAccess,
    /** Under the same filters but for the region. */
    nation: RegionAccess,
    macroRegions: z.array(RegionAccess),
    provinces: z.array(RegionAccess),
    prefectures: z.array(RegionAccess),
    equity: AccessEquity,
    /** The clusters of the scope. */
    clusters: z.array(ClusterAccess),
  })
  .openapi('AccessAnswer');
export type AccessAnswer = z.infer<typeof AccessAnswer>;

/** What one branch adds to the access of a cluster: R_j·s_ij·W(d_ij). */
export const BranchContribution = z
  .object({
    branchId: z.string(),
    nameZh: z.string(),
    bankName: z.string(),
    distanceKilometers: z.number(),
    match: z.number(),
    /** W, from 0 to 1. */
    decay: z.number(),
    /** R, the branch shared among all demand it reaches. */
    ratio: z.number(),
    contribution: z.number(),
  })
  .openapi('BranchContribution');
export type BranchContribution = z.infer<typeof BranchContribution>;

export const BankInReach = z
  .object({
    bankName: z.string(),
    presence: z.number().int(),
    specialised: z.number().int(),
    matched: z.number().int(),
  })
  .openapi('BankInReach');
export type BankInReach = z.infer<typeof BankInReach>;

/** The parts that access, gap and concentration of one cluster are made of. */
export const ClusterAccessDetail = z
  .object({
    parameters: AccessAnswer.shape.parameters,
    notMeasured: NotMeasuredReason.nullable(),
    access: ClusterAccess,
    /** Mean access of the nation, to compare with; null where not measured. */
    meanAccess: z.number().nullable(),
    /** Rank among all clusters by access and by gap, the worst first; null where not measured. */
    accessRank: z.number().int().nullable(),
    gapRank: z.number().int().nullable(),
    rankedClusters: z.number().int(),
    /** Largest first; the rest are in `furtherContribution`. */
    contributions: z.array(BranchContribution),
    furtherBranches: z.number().int(),
    furtherContribution: z.number(),
    /** The branch with the largest s·W, which the gap is measured to; null where none is in reach. */
    best: BranchContribution.nullable(),
    /** Banks in reach, most specialised branches first. */
    banks: z.array(BankInReach),
  })
  .openapi('ClusterAccessDetail');
export type ClusterAccessDetail = z.infer<typeof ClusterAccessDetail>;
