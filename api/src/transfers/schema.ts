import { z } from '@hono/zod-openapi';
import { AmountBasis } from '@icfm/data/model/flow';
import { MacroRegion } from '@icfm/data/model/region';
import { NotMeasuredReason } from '../access/schema.ts';
import { CoverageParameters } from '../coverage/schema.ts';

/** The units that records are gathered by. */
export const TransferLevel = z.enum(['province', 'prefecture', 'macro-region']).openapi('TransferLevel');
export type TransferLevel = z.infer<typeof TransferLevel>;

/** From the east to one of the three receiving macro-regions, or any other way. */
export const TransferDirection = z
  .enum(['all', 'east-central', 'east-west', 'east-northeast', 'other'])
  .openapi('TransferDirection');
export type TransferDirection = z.infer<typeof TransferDirection>;

/** Which records of a region: into it from elsewhere, out of it, between places of it, or with any end in it. */
export const TransferSide = z.enum(['in', 'out', 'between', 'any']).openapi('TransferSide');

export const TransferParameters = z.object({
  level: TransferLevel,
  yearFrom: z.number().int().nullable(),
  yearTo: z.number().int().nullable(),
  sectors: z.array(z.string()),
  models: z.array(z.string()),
  /** Null for records of every basis. */
  basis: AmountBasis.nullable(),
  direction: TransferDirection,
  region: z.string(),
  side: TransferSide,
  mapReady: z.boolean(),
  most: z.number().int(),
});
export type TransferParameters = z.infer<typeof TransferParameters>;

/** A unit at the level asked for; where a place is only known more coarsely, that place. */
export const TransferUnit = z
  .object({
    /** Adcode, or code of the macro-region. */
    id: z.string(),
    level: z.enum(['macro-region', 'province', 'prefecture', 'county']),
    nameZh: z.string(),
    nameEn: z.string(),
    macroRegion: MacroRegion,
    /** Of the seat; of a macro-region the mean of its provinces’ seats: a point to draw at, no place. */
    longitude: z.number(),
    latitude: z.number(),
  })
  .openapi('TransferUnit');
export type TransferUnit = z.infer<typeof TransferUnit>;

export const TransferCorridor = z
  .object({
    /** `<origin>-<destination>`, by id of the units. */
    id: z.string(),
    origin: TransferUnit,
    destination: TransferUnit,
    /** The record that stands for it: one stated for these very units, then the best basis, then the latest year, then the id. */
    drawnRecordId: z.string(),
    /** Whether that record states these very units, not places within them. */
    isStatedHere: z.boolean(),
    isMapReady: z.boolean(),
    basis: AmountBasis,
    /** CNY 100 million: that of the drawn record alone, or the sum of one import’s matrix; null where not known. */
    amount100mCny: z.number().nullable(),
    amountQualifier: z.enum(['exact', 'approximate']).nullable(),
    /** Of the drawn record. */
    yearFrom: z.number().int().nullable(),
    yearTo: z.number().int().nullable(),
    period: z.string().nullable(),
    /** Whether the amount is added from records of one import, one basis and one time. */
    isSum: z.boolean(),
    /** What such a sum is made of; null where it is none. */
    sum: z
      .object({ importId: z.string(), records: z.number().int(), recordsWithoutAmount: z.number().int() })
      .nullable(),
    /** How many documented records stand behind it, the drawn one among them. Their amounts are never added otherwise. */
    records: z.number().int(),
    /** The drawn one first, then by basis, year and id: at most 3,000 in an answer, as many of each corridor; `records` counts all. */
    recordIds: z.array(z.string()),
    /** All that its records name. */
    sectors: z.array(z.string()),
    models: z.array(z.string()),
    /** First and last year of all its records; null where none is dated. */
    years: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  })
  .openapi('TransferCorridor');
export type TransferCorridor = z.infer<typeof TransferCorridor>;

export const TransferNode = z
  .object({
    unit: TransferUnit,
    recordsIn: z.number().int(),
    recordsOut: z.number().int(),
    corridorsIn: z.number().int(),
    corridorsOut: z.number().int(),
    /** Drawn amounts of the basis asked for, in CNY 100 million; null without one, and where none is known. */
    amountIn100mCny: z.number().nullable(),
    amountOut100mCny: z.number().nullable(),
    /** In less out, of what is known; null where neither is. Over all nodes it adds up to 0. */
    net100mCny: z.number().nullable(),
  })
  .openapi('TransferNode');
export type TransferNode = z.infer<typeof TransferNode>;

const BasisAmount = z.object({ basis: AmountBasis, amount100mCny: z.number() });

const TransferYear = z
  .object({
    year: z.number().int(),
    /** Records whose last year it is. */
    records: z.number().int(),
    /** Corridors with such a record. */
    corridors: z.number().int(),
    /** Drawn amounts whose record is of this year, each basis by itself; only bases with a known amount. */
    amounts: z.array(BasisAmount),
  })
  .openapi('TransferYear');

const MatrixCell = z.object({
  origin: MacroRegion,
  destination: MacroRegion,
  /** Records, those within one unit among them. */
  records: z.number().int(),
  /** Corridors at the level asked for. */
  corridors: z.number().int(),
  /** Their drawn amounts of the basis asked for; null without one, and where none is known. */
  amount100mCny: z.number().nullable(),
});

const RankedUnit = z.object({ id: z.string(), records: z.number().int(), amount100mCny: z.number().nullable() });

export const TransferRecordCounts = z
  .object({
    documented: z.number().int(),
    kept: z.number().int(),
    /** Why the others are left out, each for the first reason that holds. */
    leftOut: z.object({
      /** An end that nobody can place on the map. */
      noPlace: z.number().int(),
      /** The origin is only the venue of an event. */
      venueOnly: z.number().int(),
      notMapReady: z.number().int(),
      /** No year, where years are asked for. */
      undated: z.number().int(),
      outsideYears: z.number().int(),
      /** Names no sector, where sectors are asked for. */
      noSector: z.number().int(),
      otherSector: z.number().int(),
      otherModel: z.number().int(),
      otherDirection: z.number().int(),
      outsideRegion: z.number().int(),
      otherBasis: z.number().int(),
      /** Both ends are one unit at this level. */
      withinOneUnit: z.number().int(),
    }),
    /** Of those kept: without any year, and so not in the timeline. */
    keptUndated: z.number().int(),
  })
  .openapi('TransferRecordCounts');

/** One basis among the records that all other filters keep. */
const TransferBasis = z
  .object({
    basis: AmountBasis,
    /** 0 where no record has it: then nothing is known on this basis, which is not an amount of 0. */
    records: z.number().int(),
  })
  .openapi('TransferBasis');

export const TransfersAnswer = z
  .object({
    parameters: TransferParameters,
    dataVersion: z.string(),
    dataAsOf: z.string(),
    records: TransferRecordCounts,
    bases: z.array(TransferBasis),
    /** How many corridors are told, of how many there are. */
    shown: z.number().int(),
    total: z.number().int(),
    /** Corridors with an end that is only known more coarsely than the level: never in amounts of nodes, years and matrix. */
    coarserCorridors: z.number().int(),
    /** Ranked by amount where a basis is asked for, else by number of records. */
    rankedBy: z.enum(['amount', 'records']),
    corridors: z.array(TransferCorridor),
    nodes: z.array(TransferNode),
    years: z.array(TransferYear),
    matrix: z.object({
      /** All sixteen of the four macro-regions, origin by origin. */
      cells: z.array(MatrixCell),
      /** Those with an end in Hong Kong, Macao or Taiwan that have a record. */
      apart: z.array(MatrixCell),
      /** Records with an end that nobody can place: in no cell. */
      unplacedRecords: z.number().int(),
    }),
    /** Units with a record in, or out; the most first. */
    ranking: z.object({ receivers: z.array(RankedUnit), senders: z.array(RankedUnit) }),
  })
  .openapi('TransfersAnswer');
export type TransfersAnswer = z.infer<typeof TransfersAnswer>;

/** A receiver in the quadrants of inflow and access; a percentile rank of ½ is high. */
export const FinanceQuadrant = z
  .enum(['high-inflow-low-access', 'high-inflow-high-access', 'low-inflow-low-access', 'low-inflow-high-access'])
  .openapi('FinanceQuadrant');

/** Thirds of a percentile rank: 0 the least, 2 the most. */
const Third = z.union([z.literal(0), z.literal(1), z.literal(2)]);

export const FinanceReceiver = z
  .object({
    unit: TransferUnit,
    /** Documented records that come in. */
    records: z.number().int(),
    /** Drawn amounts of the basis asked for, in CNY 100 million; null without one, and where none is known. */
    amount100mCny: z.number().nullable(),
    /** Clusters that access is the mean of, after the filters. */
    clusters: z.number().int(),
    /** M3, the mean of `/api/access` for this unit; null where it has no cluster or nothing was measured. */
    meanAccess: z.number().nullable(),
    /** M11 among the receivers of which inflow and access are known; null for the others. */
    finance: z
      .object({
        /** Percentile ranks from 0 to 1; those that tie share the middle. */
        inflowRank: z.number(),
        accessRank: z.number(),
        /** M_d = inflow rank − access rank, from −1 to 1. */
        mismatch: z.number(),
        quadrant: FinanceQuadrant,
        /** The class of a 3 × 3 map. */
        inflowThird: Third,
        accessThird: Third,
      })
      .nullable(),
    /** Records that name a sector, `other` not among them. */
    sectorRecords: z.number().int(),
    /** M13, O_d from 0 to 1: mean overlap with the other receivers; null where no sector is known, or no peer’s. */
    sectorOverlap: z.number().nullable(),
  })
  .openapi('FinanceReceiver');
export type FinanceReceiver = z.infer<typeof FinanceReceiver>;

export const TransferFinanceAnswer = z
  .object({
    parameters: CoverageParameters.omit({ asOfYear: true }).extend({
      level: z.enum(['province', 'prefecture']),
      yearFrom: z.number().int().nullable(),
      yearTo: z.number().int().nullable(),
      models: z.array(z.string()),
      basis: AmountBasis.nullable(),
      direction: TransferDirection,
      mapReady: z.boolean(),
    }),
    dataVersion: z.string(),
    /** The oldest date of the lists of transfers, clusters and branches. */
    dataAsOf: z.string(),
    definitions: z.object({ finance: z.literal('M11'), overlap: z.literal('M13'), access: z.literal('M3') }),
    /** Why no access was measured; null where it was. */
    notMeasured: NotMeasuredReason.nullable(),
    records: TransferRecordCounts,
    bases: z.array(TransferBasis),
    /** Receivers only known more coarsely than the level: in no rank. */
    coarserReceivers: z.number().int(),
    inflowBy: z.enum(['amount', 'records']),
    /** How many receivers are ranked. */
    ranked: z.number().int(),
    /** The largest mismatch first, then those not ranked by number of records. */
    receivers: z.array(FinanceReceiver),
  })
  .openapi('TransferFinanceAnswer');
export type TransferFinanceAnswer = z.infer<typeof TransferFinanceAnswer>;
