import type { CoverageAnswer, CoverageSummary } from '@icfm/api/coverage/schema';
import { lazy, Suspense } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { defaultReach } from '../../state/url.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { CompletenessNote } from './completeness-note.tsx';
import { DepthLadder } from './depth-ladder.tsx';
import { HeadlineBasis } from './headline-basis.tsx';
import { HeadlineSentence } from './headline-sentence.tsx';
import { HeadlineTiles } from './headline-tiles.tsx';
import { countsAt } from './verdict-at.ts';

const RobustnessBadge = lazy(() =>
  import('../robustness/robustness-badge.tsx').then((module) => ({ default: module.RobustnessBadge })),
);
const MetricPanel = lazy(() =>
  import('../metrics/metric-panel.tsx').then((module) => ({ default: module.MetricPanel })),
);

type SummaryProps = { readonly summary: CoverageSummary };

/** The share by demand weight beside the one by number, where weights make them differ. */
function WeightedShare({ summary }: SummaryProps) {
  const { state } = useView();
  const { words, format } = useWords();
  const { isMeasured, certainShare, certainWeightShare } = countsAt(summary, state.depth);
  const isEven = state.weights.every((weight) => weight === state.weights[0]);
  if (isEven || !isMeasured || certainShare === null || certainWeightShare === null) return null;
  const shares = { weighted: format.percent(certainWeightShare), plain: format.percent(certainShare) };
  return <p className="text-sm">{fill(words.headline.weighted, { depth: words.depth[state.depth], ...shares })}</p>;
}

/** Coverage in figures: three tiles, the depths, and what they cannot answer. */
function CoverageFigures({ summary }: SummaryProps) {
  const { state, set } = useView();
  const { words } = useWords();
  return (
    <>
      <HeadlineTiles summary={summary} />
      <DepthLadder summary={summary} />
      <WeightedShare summary={summary} />
      {state.depth === 'presence' && !summary.presence.isMeasured ? (
        <EmptyState action={words.measure.presenceAction} onAction={() => set({ tool: 'data', selected: null })}>
          {words.measure.presenceEmpty}
        </EmptyState>
      ) : null}
      {state.reach === 0 ? (
        <EmptyState
          action={fill(words.headline.reachReset, { reach: defaultReach })}
          onAction={() => set({ reach: defaultReach })}
        >
          {words.headline.reachIsZero}
        </EmptyState>
      ) : null}
    </>
  );
}

type HeadlineStripProps = { readonly answer: CoverageAnswer; readonly place: string };

/** The numbers of the region: a sentence, the figures of the metric chosen, and how complete the lists are. */
export function HeadlineStrip({ answer, place }: HeadlineStripProps) {
  const { state } = useView();
  const { words } = useWords();
  return (
    <section aria-label={words.headline.title} className="space-y-2.5">
      <HeadlineSentence scope={answer.scope} place={place} />
      <Suspense fallback={<div className="h-8" />}>
        <MetricPanel place={place} />
      </Suspense>
      {state.metric === 'coverage' ? <CoverageFigures summary={answer.scope.summary} /> : null}
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-2">
        <HeadlineBasis />
        {state.metric === 'coverage' ? (
          <Suspense fallback={null}>
            <RobustnessBadge />
          </Suspense>
        ) : null}
      </div>
      <CompletenessNote answer={answer} />
    </section>
  );
}
