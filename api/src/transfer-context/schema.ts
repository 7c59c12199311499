import { z } from '@hono/zod-openapi';
import { FlowContext } from '@icfm/data/model/flow';
import { TransferUnit } from '../transfers/schema.ts';

/** What a statement is about. Zones and events can be drawn at their places; the others are told in words alone. */
export const ContextKind = z.enum(FlowContext.shape.kind.options).openapi('ContextKind');
export type ContextKind = z.infer<typeof ContextKind>;

/** An origin by its name alone: a statement is no arc, so nothing is drawn from there. */
const ContextOrigin = z.object({ adcode: z.string(), nameZh: z.string(), nameEn: z.string() });

const { originAdcodes: _, destinationAdcodes: __, ...told } = FlowContext.shape;

export const ContextStatement = z
  .object({
    ...told,
    kind: ContextKind,
    /** The receiving places that the gazetteer knows, each with its seat. */
    places: z.array(TransferUnit),
    origins: z.array(ContextOrigin),
  })
  .openapi('ContextStatement');
export type ContextStatement = z.infer<typeof ContextStatement>;

export const TransferContextAnswer = z
  .object({
    parameters: z.object({
      /** Empty for all. */
      kinds: z.array(ContextKind),
      region: z.string(),
      yearFrom: z.number().int().nullable(),
      yearTo: z.number().int().nullable(),
    }),
    dataVersion: z.string(),
    /** Date of the list of statements. */
    dataAsOf: z.string(),
    counts: z.object({
      documented: z.number().int(),
      kept: z.number().int(),
      /** Why the others are left out, each for the first reason that holds. */
      leftOut: z.object({
        otherKind: z.number().int(),
        /** No place of it lies in the region. */
        outsideRegion: z.number().int(),
        /** No year, where years are asked for. */
        undated: z.number().int(),
        outsideYears: z.number().int(),
      }),
    }),
    /** By kind, then year, then id. Their amounts overlap with one another and with the records: never added. */
    statements: z.array(ContextStatement),
  })
  .openapi('TransferContextAnswer');
export type TransferContextAnswer = z.infer<typeof TransferContextAnswer>;
