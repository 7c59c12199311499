import type { VerdictCounts } from '@icfm/api/coverage/schema';
import type { CompareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import { clusterKinds, type Depth, type UrlState, type Verdict } from '../../state/url.ts';
import type { MeasureId } from '../../ui/how-computed.tsx';
import { methods } from '../coverage/depth-ladder.tsx';
import { type ComparedPlace, countsOfKind, fewestForGini } from './compared-place.ts';

export type RowContext = {
  readonly words: Dictionary;
  readonly own: CompareWords;
  readonly format: Format;
  readonly nation: ComparedPlace;
  readonly places: readonly ComparedPlace[];
  readonly depth: Depth;
};

/** A figure of a cell and the records it opens. */
export type CellPart = {
  readonly text: string;
  readonly further: string;
  readonly label: string;
  readonly opens: Partial<UrlState>;
};

export type Bar = { readonly certain: number; readonly possible: number };

/** Shares of the row's scale, from 0 to 1; a cell without parts says why it has none. */
export type Cell = {
  readonly bar: Bar | null;
  readonly parts: readonly CellPart[];
  readonly note: string | null;
};

export type CompareRow = {
  readonly id: string;
  readonly label: string;
  readonly how: { readonly definition: string; readonly method: string; readonly measure: MeasureId } | null;
  /** Where the line of the nation stands; null where it has none. */
  readonly line: number | null;
  readonly cellOf: (place: ComparedPlace) => Cell;
};

const blank = (note: string): Cell => ({ bar: null, parts: [], note });

const records = (place: ComparedPlace, further: Partial<UrlState>): Partial<UrlState> => ({
  region: place.id,
  verdicts: [],
  isFragile: false,
  list: 'clusters',
  ...further,
});

function clustersRow({ own, format }: RowContext): CompareRow {
  return {
    id: 'clusters',
    label: own.clusters,
    how: null,
    line: null,
    cellOf: (place) => {
      const part = { text: format.count(place.summary.clusters), further: '', label: own.clusters };
      return { bar: null, parts: [{ ...part, opens: records(place, {}) }], note: null };
    },
  };
}

type Counted = {
  readonly counts: VerdictCounts;
  readonly total: number;
  readonly opens: Partial<UrlState>;
  readonly label: string;
};

/** Certain and possible of some clusters: share and count of the certain, and how many more are possible. */
function countedCell(place: ComparedPlace, { counts, total, opens, label }: Counted, context: RowContext): Cell {
  const { words, own, format } = context;
  if (!counts.isMeasured) return blank(own.unmeasured);
  const ofTotal = fill(own.ofTotal, { count: format.count(counts.certain), total: format.count(total) });
  const opening = (verdicts: Verdict[]) => records(place, { ...opens, verdicts });
  const certain: CellPart = {
    text: format.percent(counts.certain / total),
    further: ofTotal,
    label: `${label}, ${words.verdict.certain}`,
    opens: opening(['certain']),
  };
  const possible: CellPart = {
    text: '',
    further: fill(own.possible, { count: format.count(counts.possible) }),
    label: `${label}, ${words.verdict.possible}`,
    opens: opening(['possible']),
  };
  return {
    bar: { certain: counts.certain / total, possible: counts.possible / total },
    parts: counts.possible > 0 ? [certain, possible] : [certain],
    note: null,
  };
}

function depthRow(depth: 'specialised' | 'matched', context: RowContext): CompareRow {
  const { words, own, nation } = context;
  const label = words.depth[depth];
  return {
    id: depth,
    label,
    how: { definition: words.measure[depth], method: words.measure[methods[depth]], measure: 'M1' },
    line: nation.summary[depth].certainShare,
    cellOf: (place) => {
      const { clusters } = place.summary;
      if (clusters === 0) return blank(own.noClusters);
      return countedCell(place, { counts: place.summary[depth], total: clusters, opens: { depth }, label }, context);
    },
  };
}

/** C3 from authority unknown taken as no to taken as yes, certain clusters at both ends. */
function bandRow({ words, own, format, nation }: RowContext): CompareRow {
  const label = words.depth.authorised;
  return {
    id: 'authorised',
    label,
    how: { definition: words.measure.authorised, method: words.measure.authorisedHow, measure: 'M1' },
    line: nation.summary.authorised.unknownAsYes.certainShare,
    cellOf: (place) => {
      const { clusters, authorised } = place.summary;
      if (clusters === 0) return blank(own.noClusters);
      const [low, high] = [authorised.unknownAsNo.certain, authorised.unknownAsYes.certain];
      const ends = { low: format.count((100 * low) / clusters), high: format.percent(high / clusters) };
      const text = low === high ? ends.high : fill(words.headline.band, ends);
      const counted = low === high ? format.count(low) : `${format.count(low)}–${format.count(high)}`;
      const further = fill(own.ofTotal, { count: counted, total: format.count(clusters) });
      const opens = records(place, { depth: 'authorised', verdicts: ['certain', 'possible'] });
      return {
        bar: { certain: low / clusters, possible: (high - low) / clusters },
        parts: [{ text, further, label, opens }],
        note: null,
      };
    },
  };
}

function fragileRow({ words, own, format, nation }: RowContext): CompareRow {
  const shareOf = ({ summary }: ComparedPlace) => (summary.clusters === 0 ? null : summary.fragile / summary.clusters);
  return {
    id: 'fragile',
    label: own.fragile,
    how: { definition: words.measure.fragile, method: words.measure.fragileHow, measure: 'M2' },
    line: shareOf(nation),
    cellOf: (place) => {
      const share = shareOf(place);
      if (share === null) return blank(own.noClusters);
      const { fragile, clusters } = place.summary;
      const further = fill(own.ofTotal, { count: format.count(fragile), total: format.count(clusters) });
      const opens = records(place, { isFragile: true, depth: 'specialised' });
      return {
        bar: { certain: share, possible: 0 },
        parts: [{ text: format.percent(share), further, label: words.headline.fragile, opens }],
        note: null,
      };
    },
  };
}

function kindRow(kind: (typeof clusterKinds)[number], context: RowContext): CompareRow {
  const { words, own, nation, depth } = context;
  const label = words.kindShort[kind];
  return {
    id: kind,
    label,
    how: null,
    line: countsOfKind(nation, kind, depth).certainShare,
    cellOf: (place) => {
      const counts = countsOfKind(place, kind, depth);
      if (counts.total === 0) return blank(own.none);
      return countedCell(place, { counts, total: counts.total, opens: { depth, kinds: [kind] }, label }, context);
    },
  };
}

type Valued = {
  readonly id: string;
  readonly label: string;
  readonly how: string;
  readonly measure: MeasureId;
  readonly metric: UrlState['metric'];
  readonly figureOf: (place: ComparedPlace) => number | null;
  /** The end of the scale; null for the largest of the row. */
  readonly most: number | null;
  readonly absent: string;
};

function valueRow(valued: Valued, { nation, places, format, own }: RowContext): CompareRow {
  const { id, label, metric, figureOf, absent } = valued;
  const largest = Math.max(...[nation, ...places].map((place) => figureOf(place) ?? 0));
  const scale = valued.most ?? largest;
  const shareOf = (value: number) => (scale > 0 ? value / scale : 0);
  const ofNation = figureOf(nation);
  return {
    id,
    label,
    how: { definition: label, method: valued.how, measure: valued.measure },
    line: ofNation === null ? null : shareOf(ofNation),
    cellOf: (place) => {
      if (place.summary.clusters === 0) return blank(own.noClusters);
      const value = figureOf(place);
      if (value === null) return blank(absent);
      const part = { text: format.figure(value), further: '', label, opens: records(place, { metric }) };
      return { bar: { certain: shareOf(value), possible: 0 }, parts: [part], note: null };
    },
  };
}

function suppliedValues(own: CompareWords): Valued[] {
  const absent = own.unmeasured;
  const giniHow = fill(own.giniHow, { least: fewestForGini });
  return [
    {
      ...{ id: 'access', label: own.access, how: own.accessHow, measure: 'M3', metric: 'access', most: null, absent },
      figureOf: ({ access }) => access?.meanAccess ?? null,
    },
    {
      ...{ id: 'gap', label: own.gap, how: own.gapHow, measure: 'M6', metric: 'gap', most: 1, absent },
      figureOf: ({ access }) => access?.meanGap ?? null,
    },
    {
      ...{ id: 'banks', label: own.banks, how: own.banksHow, measure: 'M5', metric: 'concentration', most: null },
      absent: own.noBanks,
      figureOf: ({ access }) => access?.meanEffectiveBanks ?? null,
    },
    {
      ...{ id: 'gini', label: own.gini, how: giniHow, measure: 'M9', metric: 'access', most: 1, absent: own.tooFew },
      figureOf: ({ gini }) => gini,
    },
  ];
}

export type RowGroup = { readonly id: string; readonly label: string; readonly rows: readonly CompareRow[] };

/** The rows of the comparison in their groups. */
export function compareRows(context: RowContext): RowGroup[] {
  const { words, own, depth } = context;
  const coverage = [clustersRow(context), depthRow('specialised', context), depthRow('matched', context)];
  return [
    { id: 'coverage', label: own.coverage, rows: [...coverage, bandRow(context), fragileRow(context)] },
    {
      id: 'kinds',
      label: fill(own.byKind, { depth: words.depth[depth] }),
      rows: clusterKinds.map((kind) => kindRow(kind, context)),
    },
    { id: 'supply', label: own.supply, rows: suppliedValues(own).map((valued) => valueRow(valued, context)) },
  ];
}
