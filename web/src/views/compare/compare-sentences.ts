import type { CompareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';

/** What is said of one place: its clusters, and how many are certainly covered at the depth compared. */
export type ComparedFigures = {
  readonly name: string;
  readonly clusters: number;
  readonly certain: number;
  readonly isMeasured: boolean;
  /** Clusters not certainly covered by kind, as shares of all clusters of the place. */
  readonly uncoveredByKind: Readonly<Record<string, number>>;
};

type Context = {
  readonly words: CompareWords['sentence'];
  readonly format: Format;
  readonly depth: string;
  readonly nameKind: (kind: string) => string;
};

/** Below this number a share jumps too far with one cluster to be read as a rate. */
export const smallBase = 5;

/** Whole per cents, as the page shows them: a difference in words is then the one a reader can subtract. */
const percentOf = ({ certain, clusters }: ComparedFigures) => Math.round((100 * certain) / clusters);

const isSmall = ({ clusters }: ComparedFigures) => clusters < smallBase;

function ranked(places: readonly ComparedFigures[]): ComparedFigures[] {
  return places
    .filter(({ clusters }) => clusters > 0)
    .sort((a, b) => percentOf(b) - percentOf(a) || b.clusters - a.clusters);
}

function orderSentence(order: readonly ComparedFigures[], nation: ComparedFigures, { words, format }: Context): string {
  const steps = [...new Set(order.map(percentOf))].map((percent) => {
    const names = order.filter((place) => percentOf(place) === percent).map(({ name }) => name);
    const values = { names: format.list(names), name: names[0] ?? '', percent: format.percent(percent / 100) };
    return fill(names.length > 1 ? words.tied : words.item, values);
  });
  const ofNation = nation.clusters > 0 ? fill(words.nation, { percent: format.percent(percentOf(nation) / 100) }) : '';
  return fill(words.order, { list: steps.join(words.separator), nation: ofNation });
}

type Direction = 'above' | 'below' | 'level';

function directionOf(points: number): Direction {
  if (points === 0) return 'level';
  return points > 0 ? 'above' : 'below';
}

function pointsText(points: number, { words, format }: Context): string {
  const count = Math.abs(points);
  return fill(count === 1 ? words.point : words.points, { count: format.count(count) });
}

/** The kind that makes up at least half of what a place lacks against another; null where none does or nothing lacks. */
function mainKind(place: ComparedFigures, other: ComparedFigures): string | null {
  const lacking = Object.keys(place.uncoveredByKind).map((kind) => ({
    kind,
    share: (place.uncoveredByKind[kind] ?? 0) - (other.uncoveredByKind[kind] ?? 0),
  }));
  const total = lacking.reduce((sum, { share }) => sum + share, 0);
  const [largest] = lacking.sort((a, b) => b.share - a.share);
  return largest && total > 0 && largest.share >= total / 2 ? largest.kind : null;
}

/** Who a place is held against: the best with a base worth the name, or the best there is. */
function leaderOf(order: readonly ComparedFigures[]): ComparedFigures | undefined {
  return order.find((place) => !isSmall(place)) ?? order[0];
}

type Peers = { readonly nation: ComparedFigures; readonly leader: ComparedFigures | undefined };

function placeSentence(place: ComparedFigures, { nation, leader }: Peers, context: Context): string {
  const { words, format, nameKind } = context;
  const percent = percentOf(place);
  const start = fill(words.place, {
    name: place.name,
    percent: format.percent(percent / 100),
    certain: format.count(place.certain),
    clusters: format.count(place.clusters),
  });
  const clause = (template: string, other: string, points: number) =>
    fill(template, { other, points: pointsText(points, context) });
  const toNation = nation.clusters > 0 ? percent - percentOf(nation) : null;
  const toLeader = leader && leader !== place ? percent - percentOf(leader) : null;
  const first = toNation === null ? '' : clause(words[directionOf(toNation)], words.nationName, toNation);
  const templates = first === '' ? words : words.next;
  const second = toLeader === null || !leader ? '' : clause(templates[directionOf(toLeader)], leader.name, toLeader);
  const kind = leader && toLeader !== null && toLeader < 0 ? mainKind(place, leader) : null;
  const why = kind === null ? '' : fill(words.kind, { kind: nameKind(kind) });
  const base = isSmall(place) ? fill(words.small, { clusters: format.count(place.clusters) }) : '';
  return `${start}${first}${second}${why}${base}${words.end}`;
}

/**
 * The differences between places in words, the best covered first: against the nation and against the best of those
 * compared. Ties are called level, small bases are named, what was not measured is not compared.
 */
export function compareSentences(
  places: readonly ComparedFigures[],
  nation: ComparedFigures,
  context: Context,
): string[] {
  const { words, depth } = context;
  if (places.length === 0) return [];
  if (!nation.isMeasured || places.some(({ isMeasured }) => !isMeasured)) return [fill(words.unmeasured, { depth })];
  const order = ranked(places);
  const leader = leaderOf(order);
  return [
    ...(order.length > 1 ? [orderSentence(order, nation, context)] : []),
    ...order.map((place) => placeSentence(place, { nation, leader }, context)),
    ...places.filter(({ clusters }) => clusters === 0).map(({ name }) => fill(words.empty, { name })),
  ];
}
