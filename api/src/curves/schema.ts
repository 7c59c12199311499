import { z } from '@hono/zod-openapi';
import { NotMeasuredReason } from '../access/schema.ts';
import { AsOf, CoverageParameters, RegionCoverage } from '../coverage/schema.ts';

/** Coverage at one reach: the shares that `/api/coverage` gives for it. */
export const CurvePoint = z
  .object({ reachKilometers: z.number(), certainShare: z.number(), possibleShare: z.number() })
  .openapi('CurvePoint');
export type CurvePoint = z.infer<typeof CurvePoint>;

/** C(τ) of one region; no points where it has no clusters. */
export const RegionCurve = RegionCoverage.omit({ summary: true })
  .extend({ clusters: z.number().int(), specialised: z.array(CurvePoint), matched: z.array(CurvePoint) })
  .openapi('RegionCurve');
export type RegionCurve = z.infer<typeof RegionCurve>;

export const CurvesAnswer = z
  .object({
    parameters: CoverageParameters,
    dataVersion: z.string(),
    dataAsOf: z.string(),
    asOf: AsOf.nullable(),
    notMeasured: NotMeasuredReason.nullable(),
    scope: RegionCurve,
    nation: RegionCurve,
  })
  .openapi('CurvesAnswer');
export type CurvesAnswer = z.infer<typeof CurvesAnswer>;
