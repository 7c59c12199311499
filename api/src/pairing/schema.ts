import { z } from '@hono/zod-openapi';
import { AmountBasis } from '@icfm/data/model/flow';
import { DistanceBand, MatchTable } from '../coverage/schema.ts';

/** A bank at the two ends of a corridor: serves both, the origin alone (an orphan), the destination alone, neither. */
export const EndsServed = z.enum(['paired', 'orphan', 'destination-only', 'neither']).openapi('EndsServed');
export type EndsServed = z.infer<typeof EndsServed>;

export const PairingParameters = z.object({
  reachKilometers: z.number(),
  minimumMatch: z.number(),
  matchTable: MatchTable,
  /** The bank whose corridors are ranked, by name or as `own`; null for the picture of all banks. */
  bank: z.string().nullable(),
  sectors: z.array(z.string()),
  /** Region that the origin or the destination lies in. */
  region: z.string(),
});
export type PairingParameters = z.infer<typeof PairingParameters>;

/** Counts of corridors; a corridor is one origin and one destination, however many records document it. */
export const PairedCounts = z
  .object({
    corridors: z.number().int(),
    /** With at least one bank that serves both ends. */
    paired: z.number().int(),
    /** Whose records name a sector: no others can be matched. */
    withSector: z.number().int(),
    /** Paired by a bank with a branch at the destination that matches a sector of the corridor. */
    matched: z.number().int(),
    /** paired / corridors; null where there are no corridors, or no branch is known. */
    pairedShare: z.number().nullable(),
    /** matched / withSector, null likewise: what is not known to have a sector is not unmatched. */
    matchedShare: z.number().nullable(),
  })
  .openapi('PairedCounts');

/** The same for the amounts of one basis, one record a corridor, in CNY 100 million. */
export const PairedAmounts = z
  .object({
    basis: AmountBasis,
    /** Whose drawn record has this basis and an amount. */
    corridors: z.number().int(),
    amount100mCny: z.number(),
    paired100mCny: z.number(),
    pairedShare: z.number().nullable(),
  })
  .openapi('PairedAmounts');

export const BankScore = z
  .object({
    bankName: z.string(),
    paired: z.number().int(),
    /** Of the paired. */
    matched: z.number().int(),
    /** Present at the origin, absent at the destination. */
    orphan: z.number().int(),
    destinationOnly: z.number().int(),
    neither: z.number().int(),
  })
  .openapi('BankScore');
export type BankScore = z.infer<typeof BankScore>;

const NearBranch = z.object({
  branchId: z.string(),
  nameZh: z.string(),
  bankName: z.string(),
  distanceKilometers: DistanceBand,
});

const End = z.object({
  adcode: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  longitude: z.number(),
  latitude: z.number(),
});

export const Corridor = z
  .object({
    /** `<origin>-<destination>`, by adcode. */
    id: z.string(),
    origin: End,
    destination: End,
    /** The record that stands for it: the best basis, then the latest. */
    drawnFlowId: z.string(),
    /** All documented records, that one first. Their amounts are never added. */
    flowIds: z.array(z.string()),
    basis: AmountBasis,
    amount100mCny: z.number().nullable(),
    yearFrom: z.number().int().nullable(),
    yearTo: z.number().int().nullable(),
    /** All sectors that its records name. */
    sectors: z.array(z.string()),
    models: z.array(z.string()),
    /** Banks that serve both ends, by name: the first 50 of `pairingBankCount`. */
    pairingBanks: z.array(z.string()),
    pairingBankCount: z.number().int(),
    /** How the bank asked for stands; null where none was. */
    ofBank: z
      .object({
        served: EndsServed,
        /** Paired, with a branch at the destination that matches a sector of the corridor. */
        isMatched: z.boolean(),
        originBranches: z.number().int(),
        destinationBranches: z.number().int(),
        /** Nearest branch to the destination's seat; null where the bank has none at all. */
        nearestToDestination: NearBranch.nullable(),
        /** Among the orphans from 1: the most records first, then the largest amount of its basis, then the nearest branch. */
        rank: z.number().int().nullable(),
      })
      .nullable(),
  })
  .openapi('Corridor');
export type Corridor = z.infer<typeof Corridor>;

export const PairingAnswer = z
  .object({
    parameters: PairingParameters,
    dataVersion: z.string(),
    dataAsOf: z.string(),
    definitions: z.object({ pairing: z.literal('M10') }),
    /** Whether ordinary branches (of the bank, where one is asked for) are loaded; without them only known specialised branches count. */
    hasOrdinaryBranches: z.boolean(),
    records: z.object({
      /** Documented records kept by the filters. */
      kept: z.number().int(),
      /** Of these left out: not fit for the map. */
      notOnMap: z.number().int(),
      /** Of these left out: from a place to itself. */
      withinOnePlace: z.number().int(),
    }),
    counts: PairedCounts,
    amounts: z.array(PairedAmounts),
    /** Score of the bank asked for, own branches as one bank; null where none was. */
    ofBank: BankScore.nullable(),
    /** Every bank that serves an end of some corridor: the most orphans first, then the most pairs. */
    banks: z.array(BankScore),
    /** With a bank: its orphans by rank, then the paired, then the rest. Without: unpaired first. */
    corridors: z.array(Corridor),
  })
  .openapi('PairingAnswer');
export type PairingAnswer = z.infer<typeof PairingAnswer>;
