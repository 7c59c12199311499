import { z } from '@hono/zod-openapi';

/** The rule that makes one verdict of a cluster from those of its member places (M1). */
export const MemberRule = z.enum(['any', 'core', 'all']).openapi('MemberRule');
export type MemberRule = z.infer<typeof MemberRule>;

/** What counts as covering: presence (C1), any specialised branch, a matching one (C2), one with own authority (C3). */
export const Depth = z.enum(['presence', 'specialised', 'matched', 'authorised']).openapi('Depth');
export type Depth = z.infer<typeof Depth>;

export const Verdict = z.enum(['certain', 'possible', 'none-known', 'not-measured']).openapi('Verdict');
export type Verdict = z.infer<typeof Verdict>;

/** Sector match s (M4), each from 0 to 1. */
export const MatchTable = z
  .object({ sameSector: z.number(), sameGroup: z.number(), general: z.number() })
  .openapi('MatchTable');

/** Demand weight w of each cluster by its kind. */
export const KindWeights = z
  .object({ 'advanced-manufacturing': z.number(), 'sme-characteristic': z.number(), innovative: z.number() })
  .openapi('KindWeights');
export type KindWeights = z.infer<typeof KindWeights>;

/** How every coverage question was asked. */
export const MeasureParameters = z.object({
  reachKilometers: z.number(),
  memberRule: MemberRule,
  minimumMatch: z.number(),
  matchTable: MatchTable,
  asOfYear: z.number().int().nullable(),
  /** The one bank whose branches are counted, by name or as `own`; null for all. */
  bank: z.string().nullable(),
});
export type MeasureParameters = z.infer<typeof MeasureParameters>;

/** The same with the filters. Empty lists of kinds and sectors keep all. */
export const CoverageParameters = MeasureParameters.extend({
  kindWeights: KindWeights,
  kinds: z.array(z.string()),
  sectors: z.array(z.string()),
  region: z.string(),
});
export type CoverageParameters = z.infer<typeof CoverageParameters>;

/** What a year in the past leaves out, and what it cannot know. */
export const AsOf = z
  .object({
    year: z.number().int(),
    /** Clusters without a known year of designation: left out. */
    undatedClusters: z.number().int(),
    /** Branches known to have opened later: left out. */
    laterBranches: z.number().int(),
    /** Branches without a known year of opening: counted as open. */
    undatedBranches: z.number().int(),
  })
  .openapi('AsOf');
export type AsOf = z.infer<typeof AsOf>;

/** Distance in kilometres from a member place to a branch: the point estimate and its bounds by position precision. */
export const DistanceBand = z
  .object({ estimate: z.number(), lower: z.number(), upper: z.number(), isInside: z.boolean() })
  .openapi('DistanceBand');
export type DistanceBand = z.infer<typeof DistanceBand>;

export const NearestBranch = z
  .object({
    branchId: z.string(),
    nameZh: z.string(),
    bankName: z.string(),
    memberAdcode: z.string(),
    distanceKilometers: DistanceBand,
    match: z.number(),
  })
  .openapi('NearestBranch');
export type NearestBranch = z.infer<typeof NearestBranch>;

/** Counts of clusters by verdict. `isMeasured` is false where no loaded dataset can answer: then no count means zero. */
export const VerdictCounts = z
  .object({
    isMeasured: z.boolean(),
    certain: z.number().int(),
    possible: z.number().int(),
    noneKnown: z.number().int(),
    /** certain / clusters and (certain + possible) / clusters; null where there is nothing to divide. */
    certainShare: z.number().nullable(),
    possibleShare: z.number().nullable(),
    /** The same shares by demand weight; null where all weights are 0. */
    certainWeightShare: z.number().nullable(),
    possibleWeightShare: z.number().nullable(),
  })
  .openapi('VerdictCounts');
export type VerdictCounts = z.infer<typeof VerdictCounts>;

export const CoverageSummary = z
  .object({
    clusters: z.number().int(),
    /** Sum of the demand weights of these clusters. */
    demandWeight: z.number(),
    presence: VerdictCounts,
    specialised: VerdictCounts,
    matched: VerdictCounts,
    /** C3 as a band: authority unknown taken as no, and as yes. */
    authorised: z.object({ unknownAsNo: VerdictCounts, unknownAsYes: VerdictCounts }),
    /** Clusters covered certainly by one specialised branch only (M2). */
    fragile: z.number().int(),
  })
  .openapi('CoverageSummary');
export type CoverageSummary = z.infer<typeof CoverageSummary>;

export const RegionCoverage = z
  .object({
    /** `nation`, a macro-region, or an adcode. */
    id: z.string(),
    level: z.enum(['nation', 'macro-region', 'province', 'prefecture', 'county']),
    nameZh: z.string(),
    nameEn: z.string(),
    summary: CoverageSummary,
  })
  .openapi('RegionCoverage');
export type RegionCoverage = z.infer<typeof RegionCoverage>;

const MemberShare = z.object({ certain: z.number(), possible: z.number() });

export const ClusterCoverage = z
  .object({
    id: z.string(),
    kind: z.string(),
    sector: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    designatedYear: z.number().int().nullable(),
    coreAdcode: z.string(),
    memberAdcodes: z.array(z.string()),
    provinceAdcodes: z.array(z.string()),
    longitude: z.number(),
    latitude: z.number(),
    verdicts: z.object({
      presence: Verdict,
      specialised: Verdict,
      matched: Verdict,
      authorisedUnknownAsNo: Verdict,
      authorisedUnknownAsYes: Verdict,
    }),
    isFragile: z.boolean(),
    /** Share of member places with a specialised branch in reach: certainly, and certainly or possibly. */
    memberShare: MemberShare,
    /** Specialised branches that reach any member place. */
    branchesInReach: z.object({ certain: z.number().int(), possible: z.number().int() }),
    nearest: z.object({
      branch: NearestBranch.nullable(),
      specialised: NearestBranch.nullable(),
      matched: NearestBranch.nullable(),
    }),
  })
  .openapi('ClusterCoverage');
export type ClusterCoverage = z.infer<typeof ClusterCoverage>;

/** How many rows a list holds of an official total; `officialTotal` null where no source states one. */
export const Completeness = z
  .object({
    dataset: z.string(),
    labelZh: z.string(),
    labelEn: z.string(),
    rowsHeld: z.number().int(),
    officialTotal: z.number().int().nullable(),
    asOf: z.string().nullable(),
  })
  .openapi('Completeness');
export type Completeness = z.infer<typeof Completeness>;

export const CoverageAnswer = z
  .object({
    parameters: CoverageParameters,
    dataVersion: z.string(),
    dataAsOf: z.string(),
    /** Null where no year was asked for. */
    asOf: AsOf.nullable(),
    completeness: z.array(Completeness),
    /** The region asked for, under all filters. */
    scope: RegionCoverage,
    /** Under the same filters but for the region. */
    nation: RegionCoverage,
    macroRegions: z.array(RegionCoverage),
    provinces: z.array(RegionCoverage),
    prefectures: z.array(RegionCoverage),
    /** The clusters of the scope. */
    clusters: z.array(ClusterCoverage),
  })
  .openapi('CoverageAnswer');
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;

/** One branch as seen from one cluster. */
export const BranchInReach = NearestBranch.extend({
  specialities: z.array(z.string()),
  authority: z.enum(['yes', 'no', 'unknown']),
  positionPrecision: z.string(),
  status: z.string(),
  evidenceTier: z.string(),
  verdict: Verdict,
}).openapi('BranchInReach');
export type BranchInReach = z.infer<typeof BranchInReach>;

export const MemberCoverage = z
  .object({
    adcode: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    isCore: z.boolean(),
    longitude: z.number(),
    latitude: z.number(),
    /** Equivalent radius of the unit in kilometres. */
    radiusKilometers: z.number(),
    specialised: Verdict,
    matched: Verdict,
    nearestSpecialised: NearestBranch.nullable(),
  })
  .openapi('MemberCoverage');
export type MemberCoverage = z.infer<typeof MemberCoverage>;

export const ClusterCoverageDetail = z
  .object({
    parameters: MeasureParameters,
    coverage: ClusterCoverage,
    members: z.array(MemberCoverage),
    /** Specialised branches certainly or possibly in reach, nearest first. */
    branches: z.array(BranchInReach),
  })
  .openapi('ClusterCoverageDetail');
export type ClusterCoverageDetail = z.infer<typeof ClusterCoverageDetail>;
