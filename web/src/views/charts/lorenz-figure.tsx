import type { AccessAnswer, AccessEquity } from '@icfm/api/access/schema';
import { useQuery } from '@tanstack/react-query';
import { accessQuery } from '../../api/queries.ts';
import { type ChartWords, chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { ChartFigure } from './chart-figure.tsx';
import type { ChartTableData } from './chart-table.tsx';
import { accessShareAt, type LorenzPoint, type TheilPart, theilParts } from './lorenz.ts';
import { LorenzChart } from './lorenz-chart.tsx';
import { NotMeasured } from './not-measured.tsx';
import { TheilBar, useTheilName } from './theil-bar.tsx';

type LorenzWords = ChartWords['lorenz'];

function percentileSentence(
  { percentile10, percentile90, percentileRatio }: AccessEquity,
  words: LorenzWords,
  { figure }: Format,
): string[] {
  if (percentile10 === null || percentile90 === null) return [];
  const ends = { low: figure(percentile10), high: figure(percentile90) };
  if (percentileRatio === null) return [fill(words.noRatio, ends)];
  return [fill(words.percentiles, { ...ends, ratio: figure(percentileRatio) })];
}

function lorenzTable(points: readonly LorenzPoint[], words: LorenzWords): ChartTableData {
  const write = (share: number) => `${(100 * share).toFixed(1)}%`;
  return {
    caption: words.name,
    columns: [
      { id: 'demand', label: words.columns.demand },
      { id: 'access', label: words.columns.access },
    ],
    rows: points.map(({ demandShare, accessShare }) => ({
      id: `${demandShare}-${accessShare}`,
      cells: [write(demandShare), write(accessShare)],
    })),
  };
}

type TheilTable = { readonly parts: readonly TheilPart[]; readonly total: number; readonly caption: string };

function theilTable(
  { parts, total, caption }: TheilTable,
  words: LorenzWords,
  { nameOf, format }: { nameOf: (id: string) => string; format: Format },
): ChartTableData {
  const columns = words.theilColumns;
  const rows = [...parts, { id: 'total', value: total, share: 1 }];
  return {
    caption,
    columns: [
      { id: 'part', label: columns.part },
      { id: 'value', label: columns.value },
      { id: 'share', label: columns.share },
    ],
    rows: rows.map(({ id, value, share }) => ({
      id,
      cells: [id === 'total' ? words.theilTotal : nameOf(id), format.figure(value), format.percent(share)],
    })),
  };
}

type LorenzFigureProps = { readonly place: string; readonly source: string };

/** How evenly access is shared among the clusters of the place. */
export function LorenzFigure({ place, source }: LorenzFigureProps) {
  const { state } = useView();
  const words = useFeatureWords(chartWords);
  const query = useQuery(accessQuery(state));
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={6} />;
  const { notMeasured, scope, equity } = query.data;
  if (notMeasured) return <NotMeasured name={words.lorenz.name} reason={notMeasured} />;
  if (scope.clusters === 1 || !equity.lorenz || equity.gini === null) {
    return (
      <section className="space-y-2">
        <h3 className="text-xs text-ink-muted">{words.lorenz.name}</h3>
        <EmptyState>{scope.clusters === 1 ? words.oneCluster : words.lorenz.none}</EmptyState>
      </section>
    );
  }
  return <Lorenz answer={query.data} points={equity.lorenz} gini={equity.gini} place={place} source={source} />;
}

type LorenzProps = LorenzFigureProps & {
  readonly answer: AccessAnswer;
  readonly points: readonly LorenzPoint[];
  readonly gini: number;
};

function theilSentence(theil: AccessEquity['theil'], words: LorenzWords, { figure }: Format): string[] {
  if (!theil) return [];
  const [total, between, within] = [theil.total, theil.between, theil.within].map(figure);
  return [fill(words.theil, { total: total ?? '', between: between ?? '', within: within ?? '' })];
}

function Lorenz({ answer, points, gini, place, source }: LorenzProps) {
  const words = useFeatureWords(chartWords).lorenz;
  const { format } = useWords();
  const nameOf = useTheilName();
  const { theil } = answer.equity;
  const parts = theilParts(theil);
  const values = { place, gini: format.figure(gini), share: format.percent(accessShareAt(points, 0.5) ?? 0) };
  const finding = fill(format.figure(gini) === '0' ? words.even : words.finding, values);
  const theilWords = theilSentence(theil, words, format);
  const theilTables = theilWords.map((caption) =>
    theilTable({ parts, total: theil?.total ?? 0, caption }, words, { nameOf, format }),
  );
  const notes = [
    fill(words.gini, { gini: format.figure(gini), ratio: format.figure(2 * gini) }),
    ...percentileSentence(answer.equity, words, format),
    ...theilWords,
  ];
  const tables = [lorenzTable(points, words), ...theilTables];
  return (
    <div className="min-w-0 space-y-2">
      <ChartFigure name={words.name} finding={finding} source={source} tables={tables} notes={notes}>
        {(width) => (
          <LorenzChart
            width={width}
            points={points}
            title={finding}
            description={fill(words.description, { finding })}
          />
        )}
      </ChartFigure>
      {parts.length > 0 ? <TheilBar parts={parts} /> : null}
    </div>
  );
}
