import type { ChangesAnswer } from '@icfm/api/changes/schema';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { lazy, Suspense, useCallback } from 'react';
import { coverageQuery } from '../../api/queries.ts';
import { changesQuery } from '../../api/time-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { timeWords } from '../../i18n/time-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { ChartTable } from '../charts/chart-table.tsx';
import { useWidth } from '../charts/use-width.ts';
import { drawnDepth } from '../coverage/drawn-depth.ts';
import { useView } from '../shell/view-context.tsx';
import { PlayButton } from './play-button.tsx';
import { timeTable } from './time-table.ts';
import { useTimeWords } from './use-time-words.ts';
import { YearChart } from './year-chart.tsx';
import { type Stop, stopIndex, stopsOf } from './year-stops.ts';

const TransferTimeBar = lazy(() =>
  import('../transfers/transfer-time-bar.tsx').then((module) => ({ default: module.TransferTimeBar })),
);

const swatches = {
  covered: { background: 'var(--verdict-certain)' },
  ifOpen: { background: 'var(--verdict-possible-fill)', border: '1px solid var(--verdict-possible)' },
  clusters: { background: 'var(--panel-sunken)', border: '1px solid var(--line-strong)' },
} as const;

/** What the three tones of a bar are. */
function BarLegend() {
  const words = useFeatureWords(timeWords);
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 text-xs text-ink-muted">
      {(['covered', 'ifOpen', 'clusters'] as const).map((part) => (
        <li key={part} className="inline-flex items-center gap-1">
          <span aria-hidden className="size-2.5 rounded-xs" style={swatches[part]} />
          {words[part]}
        </li>
      ))}
    </ul>
  );
}

type YearsProps = { readonly changes: ChangesAnswer; readonly stops: readonly Stop[] };

function Years({ changes, stops }: YearsProps) {
  const { state, set } = useView();
  const words = useFeatureWords(timeWords);
  const { format } = useWords();
  const { ref, width } = useWidth<HTMLDivElement>();
  const depth = drawnDepth(state.depth);
  const index = stopIndex(stops, state.year);
  const { finding, notes } = useTimeWords(changes, stops, depth);
  const onIndex = useCallback((next: number) => void set({ year: stops[next]?.year ?? null }, replaced), [set, stops]);
  const span = { first: String(stops[0]?.year ?? ''), last: String(changes.years.at(-1)?.year ?? '') };
  return (
    <>
      <div className="flex items-start gap-1 pr-9">
        <PlayButton index={index} count={stops.length} onIndex={onIndex} />
        <p aria-live="polite" className="min-w-0 flex-1 py-1 text-sm leading-6 font-semibold text-pretty">
          {finding}
        </p>
      </div>
      <div ref={ref} className="relative">
        {width === 0 ? null : (
          <YearChart
            {...{ width, stops, index, onIndex }}
            title={words.title}
            description={fill(words.description, { ...span, finding })}
          />
        )}
        <div className="sr-only">
          <ChartTable {...timeTable({ stops, changes, depth }, words, format)} />
        </div>
      </div>
      <BarLegend />
      <p className="mt-1 max-h-20 overflow-y-auto text-xs leading-5 text-ink-muted">{notes.join(' ')}</p>
    </>
  );
}

function TimeContent() {
  const { state } = useView();
  const words = useFeatureWords(timeWords);
  const query = useQuery(changesQuery(state));
  const today = useQuery(coverageQuery({ ...state, year: null }));
  const { data } = query;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  if (data.years.length === 0) {
    const isUndated = data.notMeasured === 'no-clusters' && data.undatedClusters > 0;
    const reason = words.notMeasured[data.notMeasured ?? 'no-clusters'];
    return (
      <div className="pr-9">
        <EmptyState>{isUndated ? fill(words.noYears, { count: data.undatedClusters }) : reason}</EmptyState>
      </div>
    );
  }
  return <Years changes={data} stops={stopsOf(data, today.data ?? null, drawnDepth(state.depth))} />;
}

/** The years of the lists: which one map, table and numbers show, and what changed from one to the next. */
function CoverageTimeBar() {
  const { set } = useView();
  const words = useFeatureWords(timeWords);
  return (
    <Panel label={words.title} className="pointer-events-auto relative w-full max-w-2xl p-3">
      <IconButton icon={X} label={words.close} onClick={() => set({ tool: null })} className="absolute top-3 right-3" />
      <TimeContent />
    </Panel>
  );
}

/** The years of what the view shows. */
export function TimeBar() {
  const { state } = useView();
  if (state.view !== 'transfers') return <CoverageTimeBar />;
  return (
    <Suspense fallback={null}>
      <TransferTimeBar />
    </Suspense>
  );
}
