import type { AccessAnswer } from '@icfm/api/access/schema';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { HowComputed } from '../../ui/how-computed.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { ConcentrationSummary } from './concentration-summary.tsx';
import { EquityFacts } from './equity-facts.tsx';
import { GapSummary } from './gap-summary.tsx';
import { MetricFigures } from './metric-figures.tsx';
import { MetricSwitch } from './metric-switch.tsx';
import type { AccessMetric } from './metric-values.ts';
import { whyNotMeasured } from './not-measured.ts';
import { NotMeasuredNote } from './not-measured-note.tsx';
import { useAccess } from './use-shown-metric.ts';

const measureOf = { access: 'M3', gap: 'M6', concentration: 'M5' } as const;

type CardProps = { readonly metric: AccessMetric; readonly place: string };
type FactsProps = CardProps & { readonly answer: AccessAnswer };

function Definition({ metric }: { readonly metric: AccessMetric }) {
  const words = useFeatureWords(metricWords);
  return (
    <div className="flex items-start gap-1">
      <p className="flex-1 text-xs leading-5 text-ink-muted">{words.definition[metric]}</p>
      <HowComputed
        title={words.name[metric]}
        definition={words.definition[metric]}
        method={words.method[metric]}
        measure={measureOf[metric]}
      />
    </div>
  );
}

function MetricFacts({ answer, metric, place }: FactsProps) {
  const reason = whyNotMeasured(answer, metric);
  if (reason !== null) return <NotMeasuredNote reason={reason} place={place} />;
  return (
    <>
      <MetricFigures answer={answer} metric={metric} place={place} />
      {metric === 'access' ? <EquityFacts equity={answer.equity} /> : null}
      {metric === 'gap' ? <GapSummary answer={answer} /> : null}
      {metric === 'concentration' ? <ConcentrationSummary answer={answer} /> : null}
    </>
  );
}

function MetricCard({ metric, place }: CardProps) {
  const words = useFeatureWords(metricWords);
  const { data: answer, error, refetch } = useAccess();
  return (
    <section aria-label={words.name[metric]} className="space-y-2">
      <Definition metric={metric} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {answer ? <MetricFacts answer={answer} metric={metric} place={place} /> : null}
      {!answer && !error ? <Skeleton lines={4} /> : null}
    </section>
  );
}

/** The switch of metrics, and for all but coverage the figures of the place. */
export function MetricPanel({ place }: { readonly place: string }) {
  const { state } = useView();
  return (
    <>
      <MetricSwitch />
      {state.metric === 'coverage' ? null : <MetricCard metric={state.metric} place={place} />}
    </>
  );
}
