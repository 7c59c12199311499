import { z } from '@hono/zod-openapi';
import { NotMeasuredReason } from '../access/schema.ts';
import { CoverageParameters } from '../coverage/schema.ts';
import { WhatIf } from '../gaps/schema.ts';

const named = z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() });

/** What covers a cluster: any branch of the bank, a specialised one, or one that matches the sector. */
export const SiteDepth = z.enum(['presence', 'specialised', 'matched']).openapi('SiteDepth');
export type SiteDepth = z.infer<typeof SiteDepth>;

/** Whether clusters that a competitor covers count as served already. */
export const RivalRule = z.enum(['ignored', 'counted']).openapi('RivalRule');

/** How the next branches were asked for. */
export const SiteParameters = CoverageParameters.extend({
  depth: SiteDepth,
  /** How many are opened or upgraded, unless a budget is given. */
  newSites: z.number().int(),
  /** What may be spent; null where the number counts. */
  budget: z.number().nullable(),
  openCost: z.number(),
  upgradeCost: z.number(),
  /** Whether own branches that do not count at the depth may be upgraded. */
  upgrades: z.boolean(),
  rivals: RivalRule,
  /** The speciality that new and upgraded branches get; null: what the clusters in reach need. */
  speciality: z.string().nullable(),
  /** Levels of the seats that are candidates. */
  seats: z.array(z.enum(['county', 'prefecture'])),
  /** Region that new sites lie in. */
  siteRegion: z.string(),
  /** Candidates that must be chosen, and that must not. */
  locked: z.array(z.string()),
  forbidden: z.array(z.string()),
  ...WhatIf.shape,
  /** The user's own choice to be compared; empty for none. */
  picked: z.array(z.string()),
  /** Share of the demand weight that the fewest branches (M8) must cover. */
  targetShare: z.number(),
  /** After so many seconds the best answer so far is given with its bound. */
  seconds: z.number(),
});
export type SiteParameters = z.infer<typeof SiteParameters>;

/**
 * How far an answer is proved: `optimal` is proved best, `feasible` the best found with the bound beside it,
 * `infeasible` proved impossible, `undecided` neither found nor proved impossible in the time given.
 */
export const SiteCertificate = z
  .object({
    status: z.enum(['optimal', 'feasible', 'infeasible', 'undecided']),
    /** What was reached: demand weight, kilometres or branches, as the answer says. */
    incumbent: z.number().nullable(),
    /** No answer can be better. */
    bound: z.number().nullable(),
    /** |bound − incumbent| as a share of the larger; 0 where proved. */
    gap: z.number().nullable(),
    seconds: z.number(),
  })
  .openapi('SiteCertificate');
export type SiteCertificate = z.infer<typeof SiteCertificate>;

/** A cluster that a site serves. */
export const ServedCluster = z
  .object({
    id: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    kind: z.string(),
    sector: z.string(),
    demandWeight: z.number(),
    /** The member place in reach that is nearest, and how far its seat is; 0 inside the own unit. */
    memberAdcode: z.string(),
    distanceKilometers: z.number(),
    /** Whether nothing covers it today. */
    isNew: z.boolean(),
    /** Whether no other site of the same choice covers it. */
    isOnlyHere: z.boolean(),
  })
  .openapi('ServedCluster');
export type ServedCluster = z.infer<typeof ServedCluster>;

export const PlannedSite = z
  .object({
    /** `county-340123`, `prefecture-340100`, or `branch-<id>` for an upgrade. */
    id: z.string(),
    action: z.enum(['open', 'upgrade']),
    nameZh: z.string(),
    nameEn: z.string(),
    /** The unit it lies in; null for an own branch whose unit is not known. */
    adcode: z.string().nullable(),
    branchId: z.string().nullable(),
    longitude: z.number(),
    latitude: z.number(),
    cost: z.number(),
    isLocked: z.boolean(),
    /** Demand weight that would be uncovered without this one site. */
    ownWeight: z.number(),
    /** Newly covered demand weight as the sites of the choice are added one by one, the largest gain first. */
    gainWeight: z.number(),
    /** Other candidates that cover the very same open clusters: the choice between them is free. */
    equals: z.array(named),
    /** How many there are; `equals` names ten at most. */
    equalCount: z.number().int(),
    /** Clusters in reach, those newly covered first, then the nearest. */
    serves: z.array(ServedCluster),
    /** Nearest branch that the bank has today, in kilometres; null where it has none. */
    nearestOwnKilometers: z.number().nullable(),
    /** Branches of other banks in reach at the depth, by the certain distance; null without a bank. */
    rivalsInReach: z.number().int().nullable(),
  })
  .openapi('PlannedSite');
export type PlannedSite = z.infer<typeof PlannedSite>;

/** A set of sites and what it covers, today's coverage included. */
export const SiteChoice = z
  .object({
    /** The largest gain first. */
    sites: z.array(PlannedSite),
    cost: z.number(),
    coveredWeight: z.number(),
    /** coveredWeight / demand weight. */
    coveredShare: z.number().nullable(),
    coveredClusters: z.number().int(),
    /** Clusters and weight that nothing covers today. */
    newClusters: z.number().int(),
    newWeight: z.number(),
  })
  .openapi('SiteChoice');
export type SiteChoice = z.infer<typeof SiteChoice>;

export const CurvePoint = z
  .object({
    /** New sites, or budget. */
    limit: z.number(),
    status: SiteCertificate.shape.status,
    coveredWeight: z.number().nullable(),
    bound: z.number().nullable(),
    /** More than the point before. */
    gainWeight: z.number().nullable(),
    /** What the greedy choice covers at the same limit. */
    greedyWeight: z.number(),
  })
  .openapi('SiteCurvePoint');
export type CurvePoint = z.infer<typeof CurvePoint>;

const answered = { parameters: SiteParameters, dataVersion: z.string(), dataAsOf: z.string() };

export const SitesAnswer = z
  .object({
    ...answered,
    definitions: z.object({ coverage: z.literal('M1'), sites: z.literal('M7') }),
    notMeasured: NotMeasuredReason.nullable(),
    /** What was to be decided. */
    problem: z.object({
      clusters: z.number().int(),
      demandWeight: z.number(),
      /** Covered before anything is opened. */
      coveredClusters: z.number().int(),
      coveredWeight: z.number(),
      /** Covered neither today nor by any candidate. */
      beyondClusters: z.number().int(),
      beyondWeight: z.number(),
      /** Candidates that reach a cluster that is still open. */
      openCandidates: z.number().int(),
      upgradeCandidates: z.number().int(),
      /** What was left for the solver after identical ones were merged. */
      solverSites: z.number().int(),
      solverDemands: z.number().int(),
    }),
    certificate: SiteCertificate,
    /** Null where nothing could be chosen. */
    plan: SiteChoice.nullable(),
    /** Other sets that cover as much, up to five. */
    ties: z.object({
      others: z.array(z.array(named)),
      /** Whether there is proved to be no further one. */
      isComplete: z.boolean(),
    }),
    /** From limit 0. */
    curve: z.array(CurvePoint),
    /** Always the site that adds most at once: not the best in general. */
    greedy: SiteChoice,
    /** The user's own choice; null where none was given. */
    pick: z
      .object({
        choice: SiteChoice,
        /** Demand weight that the plan covers and the pick does not; below 0 never where the plan is optimal. */
        regretWeight: z.number().nullable(),
        /** regretWeight as a share of what the plan covers. */
        regretShare: z.number().nullable(),
        /** Whether it costs more than the limit allows. */
        isBeyondLimit: z.boolean(),
      })
      .nullable(),
  })
  .openapi('SitesAnswer');
export type SitesAnswer = z.infer<typeof SitesAnswer>;

export const CompanionChoice = z
  .object({
    sites: z.array(named.extend({ longitude: z.number(), latitude: z.number() })).nullable(),
    certificate: SiteCertificate,
  })
  .openapi('CompanionChoice');
export type CompanionChoice = z.infer<typeof CompanionChoice>;

/** M8 for the same number of new sites, beside what the plan of M7 comes to by the same measure. */
export const CompanionsAnswer = z
  .object({
    ...answered,
    definitions: z.object({ companions: z.literal('M8') }),
    notMeasured: NotMeasuredReason.nullable(),
    /** Least weighted mean distance to the nearest suitable branch, in kilometres. */
    median: CompanionChoice,
    /** Least worst distance, in kilometres. */
    centre: CompanionChoice,
    /** Fewest new branches that cover `targetShare` of the demand weight. */
    fewest: CompanionChoice,
    /** By the plan of M7. */
    plan: z.object({ meanKilometers: z.number().nullable(), worstKilometers: z.number().nullable() }),
    /** As things are today. */
    today: z.object({ meanKilometers: z.number().nullable(), worstKilometers: z.number().nullable() }),
  })
  .openapi('CompanionsAnswer');
export type CompanionsAnswer = z.infer<typeof CompanionsAnswer>;

/** M15 for chosen sites: how often each is chosen again when reach and positions vary. */
export const SiteRobustnessAnswer = z
  .object({
    ...answered,
    definitions: z.object({ robustness: z.literal('M15') }),
    notMeasured: NotMeasuredReason.nullable(),
    /** Draws solved to proof; fewer than asked where the time ran out. */
    draws: z.number().int(),
    drawsAsked: z.number().int(),
    seed: z.number().int(),
    reachKilometers: z.object({ least: z.number(), most: z.number() }),
    coveredWeight: z.object({ least: z.number(), most: z.number() }).nullable(),
    /** Sites of the plan and those chosen in at least a tenth of the draws, the most frequent first. */
    sites: z.array(
      named.extend({
        isPlanned: z.boolean(),
        /** Of the draws in which the site, or one that covers the same, is chosen. */
        share: z.number(),
      }),
    ),
  })
  .openapi('SiteRobustnessAnswer');
export type SiteRobustnessAnswer = z.infer<typeof SiteRobustnessAnswer>;

export const SiteTask = z.enum(['plan', 'companions', 'robustness']).openapi('SiteTask');
export type SiteTask = z.infer<typeof SiteTask>;

export const SiteJobRequest = z
  .strictObject({
    task: SiteTask,
    /** The parameters of `/api/sites`, by name, as they would stand in the address. */
    question: z.record(z.string(), z.string()),
  })
  .openapi('SiteJobRequest');

export const SiteJob = z
  .object({
    id: z.string(),
    task: SiteTask,
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: z.object({
      stage: z.enum(['waiting', 'preparing', 'best', 'curve', 'ties', 'median', 'centre', 'fewest', 'draws']),
      done: z.number().int(),
      total: z.number().int(),
    }),
    /** Seconds since it was asked for. */
    seconds: z.number(),
    /** The answer of the task once it is done; the others are null. */
    plan: SitesAnswer.nullable(),
    companions: CompanionsAnswer.nullable(),
    robustness: SiteRobustnessAnswer.nullable(),
    /** Why it failed, in the language asked for. */
    problem: z.string().nullable(),
  })
  .openapi('SiteJob');
export type SiteJob = z.infer<typeof SiteJob>;
