import { useCoverage } from '../../api/use-coverage.ts';
import { chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { CurveFigure } from './curve-figure.tsx';
import { LorenzFigure } from './lorenz-figure.tsx';
import { RegionFigure } from './region-figure.tsx';

/** Charts of the place shown: coverage against reach, how access is shared, and the regions side by side. */
export function Charts() {
  const { state } = useView();
  const words = useFeatureWords(chartWords);
  const { format } = useWords();
  const { query, answer } = useCoverage(state);
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name ?? '';
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!answer) return <Skeleton lines={8} />;
  const source = fill(words.source, { asOf: format.month(answer.dataAsOf), place });
  return (
    <div className="@container">
      <div className="grid gap-x-10 gap-y-8 @3xl:grid-cols-[3fr_2fr]">
        <CurveFigure answer={answer} place={place} source={source} />
        <LorenzFigure place={place} source={source} />
        <div className="min-w-0 border-t border-line pt-4 @3xl:col-span-2">
          <RegionFigure answer={answer} source={source} />
        </div>
      </div>
    </div>
  );
}
