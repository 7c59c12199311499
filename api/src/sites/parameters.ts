import type { z } from '@hono/zod-openapi';
import { CoverageQuery, wantedRegion } from '../coverage/parameters.ts';
import { whatIfQuery } from '../gaps/parameters.ts';
import type { Words } from '../http/language.ts';
import { codesParameter, integerParameter, numberParameter, patternParameter } from '../http/parameters.ts';
import { RivalRule, SiteDepth, type SiteParameters } from './schema.ts';

/** Sites named by hand: more than any plan opens, and an address still holds them. */
const mostNamed = 200;

/** Most new sites that may be asked for at once. */
const mostNewSites = 100;

const candidate = '(?:(?:county|prefecture)-\\d{6}|branch-[^,]{1,80})';
const wantedCandidates = {
  zh: `以逗号分隔的地点，最多 ${mostNamed} 个：county-六位区划代码、prefecture-六位区划代码或 branch-网点编号`,
  en: `up to ${mostNamed} candidates separated by commas: county-<adcode>, prefecture-<adcode> or branch-<id>`,
};
const wantedSpeciality = {
  zh: 'science-technology、advanced-manufacturing、inclusive-micro、green、culture 或 industry:行业代码',
  en: 'science-technology, advanced-manufacturing, inclusive-micro, green, culture or industry:<sector>',
};
const wantedAnswer = { zh: 'true 或 false', en: 'true or false' };

function listOf(item: string, wanted: Words, description: string) {
  return patternParameter(new RegExp(`^${item}(?:,${item}){0,${mostNamed - 1}}$`), wanted, description)
    .transform((text) => [...new Set(text.split(','))])
    .optional()
    .transform((ids) => ids ?? []);
}

/** One of a few values, `usual` where none is given; the description lists them. */
const either = <Value extends string>(
  schema: z.ZodType<Value> & { options: readonly Value[] },
  usual: Value,
  what: string,
) =>
  schema
    .optional()
    .transform((value) => value ?? usual)
    .openapi({ description: `${what} Any of: ${schema.options.join(', ')}; \`${usual}\` if absent.` });

/** The parameters of `/api/sites` and its companions. */
export const SitesQuery = CoverageQuery.extend({
  depth: either(
    SiteDepth,
    'specialised',
    'What covers a cluster: any branch, a specialised one, or one that matches its sector.',
  ),
  newSites: integerParameter(
    { minimum: 1, maximum: mostNewSites },
    'How many branches are opened or upgraded; 5 if absent, or as many as there are candidates. Not regarded with a budget.',
  ).optional(),
  budget: numberParameter(
    { minimum: 0, maximum: 1_000_000 },
    'What may be spent, in the unit of the costs; absent: the number counts.',
  )
    .optional()
    .transform((budget) => budget ?? null),
  openCost: numberParameter({ minimum: 0.001, maximum: 100_000 }, 'Cost of opening a branch; 1 if absent.')
    .optional()
    .transform((cost) => cost ?? 1),
  upgradeCost: numberParameter({ minimum: 0.001, maximum: 100_000 }, 'Cost of upgrading an own branch; 0.2 if absent.')
    .optional()
    .transform((cost) => cost ?? 0.2),
  upgrades: patternParameter(
    /^(true|false)$/,
    wantedAnswer,
    'Whether branches of the bank that do not count at the depth may be upgraded; `true` if absent. Without a bank there are none.',
  )
    .optional()
    .transform((text) => text !== 'false'),
  rivals: either(RivalRule, 'ignored', 'Whether clusters that other banks cover count as served already.'),
  speciality: patternParameter(
    /^(science-technology|advanced-manufacturing|inclusive-micro|green|culture|industry:[a-z-]{1,60})$/,
    wantedSpeciality,
    'Speciality of new and upgraded branches; absent: what the clusters in reach need.',
  )
    .optional()
    .transform((speciality) => speciality ?? null),
  seats: codesParameter(['county', 'prefecture'], 'Levels of the seats that are candidates; both if absent.')
    .optional()
    .transform((levels) => (['county', 'prefecture'] as const).filter((level) => levels?.includes(level) ?? true)),
  siteRegion: patternParameter(
    /^(nation|east|central|west|northeast|\d{6})$/,
    wantedRegion,
    'Region that new sites lie in; the region of the clusters if absent.',
  ).optional(),
  locked: listOf(candidate, wantedCandidates, 'Candidates that must be chosen; none if absent.'),
  forbidden: listOf(candidate, wantedCandidates, 'Candidates that must not be chosen; none if absent.'),
  ...whatIfQuery,
  picked: listOf(candidate, wantedCandidates, 'A choice of your own, to be compared; none if absent.'),
  targetShare: numberParameter(
    { minimum: 0.01, maximum: 1 },
    'Share of the demand weight that the fewest branches must cover; 1 if absent.',
  )
    .optional()
    .transform((share) => share ?? 1),
  seconds: numberParameter(
    { minimum: 1, maximum: 60 },
    'Seconds after which the best answer so far is given with its bound; 10 if absent.',
  )
    .optional()
    .transform((seconds) => seconds ?? 10),
});
export type SitesQuery = z.infer<typeof SitesQuery>;

/** How many are asked for where nothing is said. */
export const usualNewSites = 5;

/** What an answer repeats. The number of new sites is null until the candidates are known. */
export type AskedParameters = Omit<SiteParameters, 'newSites'> & { newSites: number | null };
