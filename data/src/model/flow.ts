import { z } from 'zod';
import { Adcode } from './region.ts';
import { Source } from './source.ts';

/** What an amount counts: amounts of different bases are never added. */
export const AmountBasis = z.enum(['in-place', 'completed', 'agreed', 'planned', 'pipeline', 'other', 'unstated']);
export type AmountBasis = z.infer<typeof AmountBasis>;

const flowShape = {
  id: z.string().min(1),
  originName: z.string().nullable(),
  destinationName: z.string().nullable(),
  destinationDetail: z.string().nullable(),
  direction: z.string().nullable(),
  yearFrom: z.number().int().nullable(),
  yearTo: z.number().int().nullable(),
  period: z.string().nullable(),
  timeBasis: z.enum(['annual', 'year-to-date', 'cumulative', 'event', 'project', 'designation']),
  basis: AmountBasis,
  /** CNY 100 million (亿元). */
  amount100mCny: z.number().nonnegative().nullable(),
  amountQualifier: z.enum(['exact', 'approximate']).nullable(),
  projectCount: z.number().int().nonnegative().nullable(),
  sector: z.string().nullable(),
  sectorZh: z.string().nullable(),
  model: z.string().nullable(),
  modelZh: z.string().nullable(),
  firm: z.string().nullable(),
  project: z.string().nullable(),
  originBasis: z.string().nullable(),
  isMapReady: z.boolean(),
  overlaps: z.array(z.string()),
  sources: z.array(Source).min(1),
  note: z.string().nullable(),
};

/** One documented transfer record with one origin and one destination. Records overlap: see `overlaps`. */
export const Flow = z.object({
  ...flowShape,
  kind: z.enum(['pair', 'project', 'shared-park']),
  originAdcode: Adcode,
  destinationAdcode: Adcode,
  /** Null for the bundled records. */
  importId: z.string().nullable(),
});
export type Flow = z.infer<typeof Flow>;

/** A statement about transfer that is no arc: a receiver's total, a group of origins, an event, a demonstration zone. */
export const FlowContext = z.object({
  ...flowShape,
  kind: z.enum(['group', 'destination-total', 'zone', 'event', 'shared-park']),
  originAdcodes: z.array(Adcode),
  destinationAdcodes: z.array(Adcode),
});
export type FlowContext = z.infer<typeof FlowContext>;
