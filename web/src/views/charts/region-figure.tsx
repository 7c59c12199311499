import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { useQuery } from '@tanstack/react-query';
import { accessQuery } from '../../api/queries.ts';
import { type ChartWords, chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { UrlState } from '../../state/url.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { ChartFigure } from './chart-figure.tsx';
import type { ChartTableData } from './chart-table.tsx';
import { RegionChart } from './region-chart.tsx';
import {
  nationRow,
  type RegionFigures,
  type RegionGroup,
  type RegionRow,
  regionGroups,
  spreadOf,
} from './region-rows.ts';

type Metric = UrlState['metric'];
type Naming = { readonly nameOf: (region: string) => string; readonly write: (value: number | null) => string };

/** A figure of the metric as the table writes it. */
function writerOf(metric: Metric, format: Format, absent: string): Naming['write'] {
  return (value) => {
    if (value === null) return absent;
    return metric === 'coverage' ? format.percent(value) : format.figure(value);
  };
}

type Finding = { readonly groups: readonly RegionGroup[]; readonly nation: RegionRow; readonly metric: Metric };

function regionFinding(
  { groups, nation, metric }: Finding,
  words: ChartWords['regions'],
  { nameOf, write }: Naming,
): string {
  if (nation.value === null) return words.unmeasured;
  const reference = { reference: nameOf('nation'), value: write(nation.value) };
  const spread = spreadOf(groups);
  if (!spread) return fill(words.few, reference);
  const [highestValue, lowestValue] = [write(spread.highest.value), write(spread.lowest.value)];
  if (highestValue === lowestValue) {
    return fill(words.level, { value: highestValue, reference: reference.reference, value2: reference.value });
  }
  const ends = { highest: nameOf(spread.highest.id), lowest: nameOf(spread.lowest.id) };
  return fill(words.spread[metric], { ...reference, ...ends, highestValue, lowestValue });
}

function regionTable(groups: readonly RegionGroup[], words: ChartWords['regions'], naming: Naming): ChartTableData {
  const { nameOf, write } = naming;
  const { columns } = words;
  const hasPossible = groups.some(({ rows }) => rows.some(({ possible }) => possible !== null));
  return {
    caption: words.name,
    columns: [
      { id: 'region', label: columns.region },
      { id: 'group', label: columns.group },
      { id: 'clusters', label: columns.clusters },
      { id: 'value', label: columns.value },
      ...(hasPossible ? [{ id: 'possible', label: columns.possible }] : []),
    ],
    rows: groups.flatMap((group) =>
      group.rows.map((row) => ({
        id: row.id,
        cells: [
          nameOf(row.id) + (row.isSmall ? ' *' : ''),
          nameOf(group.id),
          String(row.clusters),
          write(row.value),
          ...(hasPossible ? [write(row.possible)] : []),
        ],
      })),
    ),
  };
}

function regionNotes(groups: readonly RegionGroup[], words: ChartWords['regions'], nation: string): string[] {
  const rows = groups.flatMap((group) => group.rows);
  return [
    nation,
    ...(rows.some(({ isSmall, value }) => isSmall && value !== null) ? [words.small] : []),
    ...(rows.some(({ value }) => value === null) ? [words.noClusters] : []),
  ];
}

type RegionFigureProps = { readonly answer: CoverageAnswer; readonly source: string };

/** The chosen metric of every region, sorted within its macro-region, against the nation. */
export function RegionFigure({ answer, source }: RegionFigureProps) {
  const { state } = useView();
  const words = useFeatureWords(chartWords).regions;
  const { metric, depth } = state;
  const query = useQuery({ ...accessQuery(state), enabled: metric !== 'coverage' });
  if (metric !== 'coverage' && query.error) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const figures: RegionFigures = { coverage: answer, access: query.data ?? null, metric, depth };
  const nation = nationRow(figures);
  if (!nation) return <Skeleton lines={6} />;
  const groups = regionGroups(figures, state.region);
  if (groups.length === 0) {
    return (
      <section className="space-y-2">
        <h3 className="text-xs text-ink-muted">{words.name}</h3>
        <EmptyState>{words.unmeasured}</EmptyState>
      </section>
    );
  }
  return <RegionDistribution groups={groups} nation={nation} source={source} />;
}

type DistributionProps = { readonly groups: RegionGroup[]; readonly nation: RegionRow; readonly source: string };

function RegionDistribution({ groups, nation, source }: DistributionProps) {
  const { state, openRegion } = useView();
  const words = useFeatureWords(chartWords).regions;
  const { format } = useWords();
  const nameOf = useRegionNames();
  const naming = { nameOf, write: writerOf(state.metric, format, words.absent) };
  const finding = regionFinding({ groups, nation, metric: state.metric }, words, naming);
  const reference = { place: nameOf('nation'), value: naming.write(nation.value) };
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <ChartFigure
      name={`${words.name} · ${words.metric[state.metric]}`}
      finding={finding}
      source={source}
      tables={[regionTable(groups, words, naming)]}
      notes={[regionNotes(groups, words, fill(words.reference, reference)).join(' ')]}
    >
      {(width) => (
        <RegionChart
          {...{ width, groups, nation }}
          {...naming}
          isShare={state.metric === 'coverage'}
          selected={state.region}
          title={finding}
          description={fill(words.description, { count, reference: reference.place, value: reference.value })}
          onOpen={openRegion}
        />
      )}
    </ChartFigure>
  );
}
