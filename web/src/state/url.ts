import {
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsFloat,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs';

export const views = ['coverage', 'gaps', 'transfers'] as const;
export const languages = ['zh', 'en'] as const;
export const themes = ['light', 'dark'] as const;
export const memberRules = ['any', 'core', 'all'] as const;
export const depths = ['presence', 'specialised', 'matched', 'authorised'] as const;
export const verdicts = ['certain', 'possible', 'none-known', 'not-measured'] as const;
export const choropleths = ['none', 'province', 'prefecture'] as const;
export const listings = ['clusters', 'regions'] as const;
export const clusterKinds = ['advanced-manufacturing', 'sme-characteristic', 'innovative'] as const;
export const clusterColours = ['verdict', 'sector'] as const;

/**
 * Everything a link can carry. Absent means the default; `lang` and `theme` absent mean the browser's own.
 * `selected` is `cluster:<id>`, `branch:<id>`, `flow:<id>`, `place:<adcode>` or `bank:<name>`.
 */
export const urlParsers = {
  view: parseAsStringLiteral(views).withDefault('coverage'),
  /** `nation`, a macro-region (`central`), or an adcode. */
  region: parseAsString.withDefault('nation'),
  reach: parseAsInteger.withDefault(50),
  rule: parseAsStringLiteral(memberRules).withDefault('any'),
  depth: parseAsStringLiteral(depths).withDefault('specialised'),
  kinds: parseAsArrayOf(parseAsStringLiteral(clusterKinds)).withDefault([]),
  sectors: parseAsArrayOf(parseAsString).withDefault([]),
  /** Verdicts kept by the legend; empty keeps all. */
  verdicts: parseAsArrayOf(parseAsStringLiteral(verdicts)).withDefault([]),
  /** Keeps only clusters covered by one branch alone. */
  isFragile: parseAsBoolean.withDefault(false),
  /** What the table lists in Coverage. */
  list: parseAsStringLiteral(listings).withDefault('clusters'),
  choropleth: parseAsStringLiteral(choropleths).withDefault('province'),
  colour: parseAsStringLiteral(clusterColours).withDefault('verdict'),
  selected: parseAsString,
  /** Table order: a column id, `-` before it for descending. */
  sort: parseAsString,
  /** longitude, latitude, zoom; absent: fitted to the region. */
  camera: parseAsArrayOf(parseAsFloat),
  lang: parseAsStringLiteral(languages),
  theme: parseAsStringLiteral(themes),
};

export type UrlState = inferParserType<typeof urlParsers>;
export type Language = (typeof languages)[number];
export type Theme = (typeof themes)[number];
export type Verdict = (typeof verdicts)[number];
export type Depth = (typeof depths)[number];
