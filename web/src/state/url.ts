import {
  createParser,
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
/** What the Coverage view measures: verdicts (M1), access (M3), the demand-weighted gap (M6), concentration (M5). */
export const metrics = ['coverage', 'access', 'gap', 'concentration'] as const;
/** What analyses the place shown, beside map and panels. */
export const analysisTools = ['compare', 'charts', 'time'] as const;
/** What is open beside the map: one of these, the user's own data, the charts of transfers, or the story being made. */
export const tools = [...analysisTools, 'data', 'flow-charts', 'story'] as const;
export const defaultMatch = [1, 0.6, 0.3] as const;
export const defaultWeights = [1, 1, 1] as const;
export const defaultLeast = 0.5;
export const defaultReach = 50;
export const mostPins = 5;
/** What the gaps view is asked: where the gaps are, where to go next, whom to follow, what was kept. */
export const gapTasks = ['list', 'sites', 'corridors', 'scenarios'] as const;
/** Gaps kept by who else is there. */
export const rivalFilters = ['any', 'present', 'nobody'] as const;
export const rivalRules = ['ignored', 'counted'] as const;
export const seatLevels = ['county', 'prefecture'] as const;
/** Corridors kept by how the bank stands at their ends; of all banks, `paired` and `orphan` stand for paired or not. */
const servedFilters = ['all', 'orphan', 'paired', 'destination-only', 'neither'] as const;
export const defaultNewSites = 5;
export const defaultOpenCost = 1;
export const defaultUpgradeCost = 0.2;
/** What the transfers view is asked: who sends what where, and whether finance follows. */
export const transferTasks = ['flows', 'finance'] as const;
export const transferLevels = ['province', 'prefecture', 'macro-region'] as const;
export const transferDirections = ['all', 'east-central', 'east-west', 'east-northeast', 'other'] as const;
export const transferSides = ['in', 'out', 'between', 'any'] as const;
/** From money in place to money merely announced. */
const amountBases = ['in-place', 'completed', 'agreed', 'planned', 'pipeline', 'other', 'unstated'] as const;
/** What the colour of an arc says; `direction` runs from the hue of origins to that of destinations. */
export const flowColours = ['direction', 'sector', 'region', 'model', 'pairing'] as const;
export const flowWidths = ['amount', 'records'] as const;
export const flowCharts = ['sankey', 'chord', 'ranking', 'timeline'] as const;
export const financeMaps = ['none', 'bivariate', 'mismatch', 'overlap'] as const;
export const contextLayers = ['zones', 'events'] as const;
export const projections = ['mercator', 'globe'] as const;
export const mostArcs = 300;
/** The value of `bank` that stands for the user's own branches, whatever names they bear. */
export const ownBank = 'own';

/** Numbers separated by commas, fit or not: what is wrong with them the API says. Anything else reads as absent. */
const parseAsNumbers = createParser({
  parse: (text) => {
    const parts = text.split(',');
    return parts.every((part) => /^-?\d+(\.\d+)?$/.test(part)) ? parts.map(Number) : null;
  },
  serialize: (numbers: readonly number[]) => numbers.join(','),
  eq: (left, right) => left.join() === right.join(),
});

/**
 * Everything a link can carry. Absent means the default; `lang` and `theme` absent mean the browser's own.
 * `selected` is `cluster:<id>`, `branch:<id>`, `flow:<id>`, `place:<adcode>`, `bank:<name>`, `site:<candidate>`,
 * `corridor:<origin>-<destination>` or `context:<zone|event>-<adcode>`.
 */
export const urlParsers = {
  view: parseAsStringLiteral(views).withDefault('coverage'),
  /** `nation`, a macro-region (`central`), or an adcode. */
  region: parseAsString.withDefault('nation'),
  reach: parseAsInteger.withDefault(defaultReach),
  metric: parseAsStringLiteral(metrics).withDefault('coverage'),
  /** Clusters designated, and branches open, by the end of this year; absent: as the lists stand today. */
  year: parseAsInteger,
  /** Sector match of the same sector, the same group and a general speciality (M4). */
  match: parseAsNumbers.withDefault([...defaultMatch]),
  /** The least match that counts as matching (σ). */
  least: parseAsFloat.withDefault(defaultLeast),
  /** Demand weight of a cluster by kind, in the order of `clusterKinds`. */
  weights: parseAsNumbers.withDefault([...defaultWeights]),
  /** Whose branches are counted: `ownBank`, or a bank by its name in the data; absent: those of all banks. */
  bank: parseAsString,
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
  tool: parseAsStringLiteral(tools),
  /** Regions pinned for comparison, at most `mostPins`. */
  pins: parseAsArrayOf(parseAsString).withDefault([]),
  /** Table order: a column id, `-` before it for descending. */
  sort: parseAsString,
  /** Columns of the widened table; empty: the usual ones. */
  columns: parseAsArrayOf(parseAsString).withDefault([]),
  /** Keeps the rows of the table that hold this text. */
  find: parseAsString.withDefault(''),
  /** longitude, latitude, zoom; absent: fitted to the region. */
  camera: parseAsArrayOf(parseAsFloat),
  task: parseAsStringLiteral(gapTasks).withDefault('list'),
  rival: parseAsStringLiteral(rivalFilters).withDefault('any'),
  /** Ids of own branches that close, and seats where a competitor opens: what would be (`what if`). */
  closed: parseAsArrayOf(parseAsString).withDefault([]),
  rivalSeats: parseAsArrayOf(parseAsString).withDefault([]),
  /** Absent: what the bank can follow; of all banks, every corridor. */
  served: parseAsStringLiteral(servedFilters),
  /** How many branches are opened next, unless `budget` says what may be spent. */
  newSites: parseAsInteger.withDefault(defaultNewSites),
  budget: parseAsFloat,
  openCost: parseAsFloat.withDefault(defaultOpenCost),
  upgradeCost: parseAsFloat.withDefault(defaultUpgradeCost),
  upgrades: parseAsBoolean.withDefault(true),
  /** Whether clusters that a competitor covers count as served. */
  rivals: parseAsStringLiteral(rivalRules).withDefault('ignored'),
  /** Speciality of new branches; absent: what the clusters in reach need. */
  speciality: parseAsString,
  /** Levels of the seats that are candidates; empty: all. */
  seats: parseAsArrayOf(parseAsStringLiteral(seatLevels)).withDefault([]),
  /** Region that new branches lie in; absent: the region shown. */
  siteRegion: parseAsString,
  /** Candidates that must and must not be chosen: `county-340123`, `prefecture-340100`, `branch-<id>`. */
  locked: parseAsArrayOf(parseAsString).withDefault([]),
  forbidden: parseAsArrayOf(parseAsString).withDefault([]),
  /** The user's own choice of sites, beside the best one. */
  picked: parseAsArrayOf(parseAsString).withDefault([]),
  targetShare: parseAsFloat.withDefault(1),
  /** Scenarios compared side by side, by id; two at most. */
  compared: parseAsArrayOf(parseAsString).withDefault([]),
  transfers: parseAsStringLiteral(transferTasks).withDefault('flows'),
  level: parseAsStringLiteral(transferLevels).withDefault('province'),
  /** Transfer records that reach into these years; absent: open on that side. */
  fromYear: parseAsInteger,
  toYear: parseAsInteger,
  models: parseAsArrayOf(parseAsString).withDefault([]),
  /** Absent: records of every basis, whose amounts are never added. */
  basis: parseAsStringLiteral(amountBases),
  direction: parseAsStringLiteral(transferDirections).withDefault('all'),
  side: parseAsStringLiteral(transferSides).withDefault('any'),
  /** Only the records fit for the map: from the east to elsewhere, with year and amount. */
  mapReady: parseAsBoolean.withDefault(true),
  /** How many arcs are drawn at most. */
  most: parseAsInteger.withDefault(mostArcs),
  flowColour: parseAsStringLiteral(flowColours).withDefault('direction'),
  /** Absent: by amount where a basis is chosen, else by number of records; `amount` needs a basis. */
  flowWidth: parseAsStringLiteral(flowWidths),
  flowChart: parseAsStringLiteral(flowCharts).withDefault('sankey'),
  financeMap: parseAsStringLiteral(financeMaps).withDefault('bivariate'),
  context: parseAsArrayOf(parseAsStringLiteral(contextLayers)).withDefault([]),
  projection: parseAsStringLiteral(projections).withDefault('mercator'),
  /** Whether the arcs move. */
  motion: parseAsBoolean.withDefault(true),
  /** The story that is edited or shown, by id. */
  story: parseAsString,
  /** The slide shown of it, from 0, the opening one; absent: it is not being presented. */
  slide: parseAsInteger,
  lang: parseAsStringLiteral(languages),
  theme: parseAsStringLiteral(themes),
};

export type UrlState = inferParserType<typeof urlParsers>;
export type Language = (typeof languages)[number];
export type Theme = (typeof themes)[number];
export type Verdict = (typeof verdicts)[number];
export type Depth = (typeof depths)[number];
