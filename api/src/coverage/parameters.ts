import { z } from '@hono/zod-openapi';
import { ClusterKind } from '@icfm/data/model/cluster';
import {
  codesParameter,
  integerParameter,
  numberParameter,
  numbersParameter,
  patternParameter,
  textParameter,
} from '../http/parameters.ts';
import { defaultMatchTable, type MatchTable } from '../measures/sector-match.ts';
import { type KindWeights, MemberRule } from './schema.ts';

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
  matchTable: numbersParameter(
    { count: 3, minimum: 0, maximum: 1 },
    'Sector match s (M4) of the same sector, the same parent group and a general speciality; `1,0.6,0.3` if absent.',
  )
    .optional()
    .transform(readMatchTable),
  asOfYear: integerParameter(
    { minimum: 1990, maximum: 2100 },
    'Keeps clusters designated in or before this year and drops branches known to have opened later; all if absent.',
  )
    .optional()
    .transform((year) => year ?? null),
  bank: textParameter(
    100,
    'Only branches of this bank, by its name in the data, or `own` for those of the lists imported as own branches; all if absent.',
  )
    .optional()
    .transform((bank) => bank ?? null),
});

function readMatchTable(numbers: number[] | undefined): MatchTable {
  const [sameSector, sameGroup, general] = numbers ?? [];
  if (sameSector === undefined || sameGroup === undefined || general === undefined) return defaultMatchTable;
  return { sameSector, sameGroup, general };
}

/** Every cluster weighs 1, whatever its kind. */
export const evenWeights: KindWeights = { 'advanced-manufacturing': 1, 'sme-characteristic': 1, innovative: 1 };

function readKindWeights(numbers: number[] | undefined): KindWeights {
  const [advanced, sme, innovative] = numbers ?? [];
  if (advanced === undefined || sme === undefined || innovative === undefined) return evenWeights;
  return { 'advanced-manufacturing': advanced, 'sme-characteristic': sme, innovative };
}

const wantedCodes = { zh: '以逗号分隔的代码', en: 'codes separated by commas' };
/** What every parameter that names a region wants, in words. */
export const wantedRegion = {
  zh: 'nation、大区代码或六位区划代码',
  en: 'nation, a macro-region or a six-digit adcode',
};

/** A region by `nation`, the code of a macro-region, or an adcode. */
export const regionParameter = (description: string) =>
  patternParameter(/^(nation|east|central|west|northeast|hk_mo_tw|\d{6})$/, wantedRegion, description);

/** The parameters of `/api/coverage`. */
export const CoverageQuery = MeasureQuery.extend({
  kindWeights: numbersParameter(
    { count: 3, minimum: 0, maximum: 1_000_000, isSomePositive: true },
    'Demand weight w of each advanced-manufacturing, specialised SME and innovative cluster; `1,1,1` if absent.',
  )
    .optional()
    .transform(readKindWeights),
  kinds: codesParameter(ClusterKind.options, 'Cluster kinds to keep; all if absent.').optional(),
  sectors: patternParameter(/^[a-z-]{1,60}(,[a-z-]{1,60}){0,40}$/, wantedCodes, 'Sector codes to keep; all if absent.')
    .transform((codes) => codes.split(','))
    .optional(),
  region: regionParameter(
    'Region whose clusters are asked for: `nation` if absent, a macro-region, or the adcode of a province, prefecture or county.',
  ).optional(),
});
export type CoverageQuery = z.infer<typeof CoverageQuery>;
