import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import type { Gap } from '@icfm/api/gaps/schema';
import type { Names } from '../api/use-names.ts';
import { fill } from '../i18n/fill.ts';
import type { Format } from '../i18n/format.ts';
import type { metricWords } from '../i18n/metric-words.ts';
import type { Dictionary } from '../i18n/zh.ts';
import { choroplethClasses, choroplethClassOf } from '../map/choropleth-ramp.ts';
import type { MapChoropleth, MapClusterFigures } from '../map/map-props.ts';
import { markScale } from '../map/mark-size.ts';
import { clusterKinds, type Theme, type UrlState, type Verdict, verdicts } from '../state/url.ts';
import { kindTerm } from '../views/coverage/kind-word.ts';
import { shownFigures } from '../views/metrics/size-legend.tsx';
import { hatchSymbol, markSymbol, sectorSymbol, sizeSymbol, swatchSymbol } from './legend-symbols.ts';
import type { LegendEntry, LegendGroup } from './slide.ts';

/** What every legend needs to name and count. */
export type LegendContext = {
  readonly state: UrlState;
  readonly theme: Theme;
  readonly words: Dictionary;
  readonly format: Format;
  readonly names: Names;
  /** Of the bank whose branches count; null for all. */
  readonly bankName: string | null;
};

type MetricWords = (typeof metricWords)['zh'];

type Counts = Readonly<Record<Verdict, number>>;

/** The verdicts that the map shows, with their counts: those the filter dropped are not in the picture. */
export function verdictGroup(counts: Counts, context: LegendContext): LegendGroup {
  const { state, theme, words, format, bankName } = context;
  const depth = [bankName, words.depth[state.depth]].filter(Boolean).join(' · ');
  const kept = verdicts.filter(
    (verdict) => counts[verdict] > 0 && (state.verdicts.length === 0 || state.verdicts.includes(verdict)),
  );
  return {
    title: fill(words.legend.clusters, { depth }),
    entries: kept.map((verdict) => ({
      symbol: markSymbol(verdict, 'advanced-manufacturing', theme),
      label: words.verdict[verdict],
      count: format.count(counts[verdict]),
    })),
  };
}

/** The kinds of clusters by the shape of their marks. */
export function kindGroup(
  clusters: readonly Pick<ClusterCoverage, 'kind'>[],
  { state, theme, words, format }: LegendContext,
): LegendGroup {
  const kept = clusterKinds.filter((kind) => state.kinds.length === 0 || state.kinds.includes(kind));
  return {
    title: words.legend.shapes,
    entries: kept.map((kind) => ({
      symbol: markSymbol('not-measured', kind, theme),
      label: kindTerm(kind, words),
      count: format.count(clusters.filter((cluster) => cluster.kind === kind).length),
    })),
  };
}

/** The sectors of clusters, the most frequent first. */
export function sectorGroup(
  clusters: readonly (Pick<ClusterCoverage, 'sector'> | Pick<Gap, 'sector'>)[],
  { state, words, format, names }: LegendContext,
): LegendGroup {
  const counts = new Map<string, number>();
  for (const { sector } of clusters) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  const kept = [...counts]
    .filter(([code]) => state.sectors.length === 0 || state.sectors.includes(code))
    .sort(([, left], [, right]) => right - left);
  return {
    title: words.legend.sectors,
    entries: kept.map(([code, count]) => ({
      symbol: sectorSymbol(names.sectorGroups[code] ?? 'other'),
      label: names.sector(code),
      count: format.count(count),
    })),
  };
}

/** The classes of regions in their blended colours, with how many fall in each, and those not measured. */
export function rateGroup(choropleth: MapChoropleth, title: string, context: LegendContext): LegendGroup[] {
  const { level, rates, scale, write } = choropleth;
  const { theme, words, format } = context;
  if (level === 'none') return [];
  const found = Object.values(rates).map((rate) => choroplethClassOf(rate, scale));
  const classes = choroplethClasses(theme, scale).map(({ from, to, colour }, index): LegendEntry => {
    const count = found.filter((each) => each === index).length;
    return { symbol: swatchSymbol(colour, theme), label: `${write(from)}–${write(to)}`, count: format.count(count) };
  });
  const unmeasured = found.filter((each) => each === null).length;
  const hatched = { symbol: hatchSymbol(theme), label: words.legend.unmeasured, count: format.count(unmeasured) };
  return [{ title, entries: [...(unmeasured < found.length ? classes : []), ...(unmeasured > 0 ? [hatched] : [])] }];
}

/** Sizes of marks, where they go by a figure; the largest may stand for larger ones too. */
export function sizeGroup(
  figures: MapClusterFigures | null,
  own: Pick<MetricWords, 'size' | 'atLeast'>,
  { theme }: LegendContext,
): LegendGroup[] {
  if (figures === null || figures.top === null) return [];
  const { top, rates, label, write } = figures;
  const isCut = Object.values(rates).some((value) => value !== null && value > top);
  const entries = shownFigures(figures, top).map((value, index) => ({
    symbol: sizeSymbol(markScale(value, top), theme),
    label: index === 0 && isCut ? fill(own.atLeast, { value: write(value) }) : write(value),
    count: null,
  }));
  return [{ title: fill(own.size, { what: label }), entries }];
}
