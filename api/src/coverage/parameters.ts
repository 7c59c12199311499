import { z } from '@hono/zod-openapi';
import { ClusterKind } from '@icfm/data/model/cluster';
import { codesParameter, numberParameter, patternParameter } from '../http/parameters.ts';
import { MemberRule } from './schema.ts';

/** Reach, member rule and least match, as every coverage question takes them. */
export const MeasureQuery = z.strictObject({
  reachKilometers: numberParameter({ minimum: 0, maximum: 1000 }, 'Reach τ in kilometres, great circle; 50 if absent.')
    .optional()
    .transform((reach) => reach ?? 50),
  memberRule: MemberRule.optional()
    .transform((rule) => rule ?? 'any')
    .openapi({ description: 'How the member places of a cluster make one verdict; `any` if absent.' }),
  minimumMatch: numberParameter(
    { minimum: 0, maximum: 1 },
    'Least sector match σ that counts as matching; 0.5 if absent.',
  )
    .optional()
    .transform((match) => match ?? 0.5),
});

const wantedCodes = { zh: '以逗号分隔的代码', en: 'codes separated by commas' };
const wantedRegion = { zh: 'nation、大区代码或六位区划代码', en: 'nation, a macro-region or a six-digit adcode' };

/** The parameters of `/api/coverage`. */
export const CoverageQuery = MeasureQuery.extend({
  kinds: codesParameter(ClusterKind.options, 'Cluster kinds to keep; all if absent.').optional(),
  sectors: patternParameter(/^[a-z-]{1,60}(,[a-z-]{1,60}){0,40}$/, wantedCodes, 'Sector codes to keep; all if absent.')
    .transform((codes) => codes.split(','))
    .optional(),
  region: patternParameter(
    /^(nation|east|central|west|northeast|hk_mo_tw|\d{6})$/,
    wantedRegion,
    'Region whose clusters are asked for: `nation` if absent, a macro-region, or the adcode of a province, prefecture or county.',
  ).optional(),
});
export type CoverageQuery = z.infer<typeof CoverageQuery>;
