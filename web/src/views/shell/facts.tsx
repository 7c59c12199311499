import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { lazy, Suspense } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { useCoverage } from '../../api/use-coverage.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { BankChip } from '../banks/bank-chip.tsx';
import { NoBank } from '../banks/no-bank.tsx';
import { useIsBankKnown } from '../banks/use-bank-known.ts';
import { Breadcrumb } from '../coverage/breadcrumb.tsx';
import { CompletenessNote } from '../coverage/completeness-note.tsx';
import { Filters } from '../coverage/filters.tsx';
import { HeadlineSentence } from '../coverage/headline-sentence.tsx';
import { HeadlineStrip } from '../coverage/headline-strip.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from './view-context.tsx';

// Asked for with the first answer, not after it: the table then stands as soon as the numbers do.
const listing = import('../coverage/listing.tsx');
const Listing = lazy(() => listing.then((module) => ({ default: module.Listing })));
const GapFacts = lazy(() => import('../gaps/gap-facts.tsx').then((module) => ({ default: module.GapFacts })));
const TransferFacts = lazy(() =>
  import('../transfers/transfer-facts.tsx').then((module) => ({ default: module.TransferFacts })),
);
const YearNote = lazy(() => import('../time/year-note.tsx').then((module) => ({ default: module.YearNote })));
const ToolBar = lazy(() => import('../tools/tool-bar.tsx').then((module) => ({ default: module.ToolBar })));

const usualQuestion = {
  reach: null,
  weights: null,
  match: null,
  least: null,
  year: null,
  bank: null,
  sectors: null,
  region: null,
};

type FactsProps = { readonly isWide: boolean; readonly onWiden: ((isWide: boolean) => void) | null };

type WideHeadlineProps = { readonly answer: CoverageAnswer; readonly place: string };

/** Beside the full table the numbers are one sentence and their completeness: the height is the table's. */
function WideHeadline({ answer, place }: WideHeadlineProps) {
  const { words } = useWords();
  return (
    <section aria-label={words.headline.title} className="space-y-2.5">
      <HeadlineSentence scope={answer.scope} place={place} />
      <CompletenessNote answer={answer} />
    </section>
  );
}

function ViewFacts({ answer, isWide, onWiden }: FactsProps & { readonly answer: CoverageAnswer }) {
  const { state } = useView();
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name ?? '';
  const table = (
    <Suspense fallback={<section id="listing" className="min-h-64 flex-1" />}>
      <Listing isWide={isWide} onWiden={onWiden} />
    </Suspense>
  );
  if (state.view === 'gaps') return <GapFacts answer={answer} place={place} isWide={isWide} onWiden={onWiden} />;
  if (isWide) {
    return (
      <>
        <WideHeadline answer={answer} place={place} />
        {table}
      </>
    );
  }
  return (
    <>
      <Suspense fallback={<div className="h-8 shrink-0" />}>
        <ToolBar />
      </Suspense>
      <HeadlineStrip answer={answer} place={place} />
      <Filters />
      {table}
    </>
  );
}

/** Where we are, what the numbers are, and the records behind them: the left panel, or a sheet on a phone. */
export function Facts(props: FactsProps) {
  const { state, set } = useView();
  const { query, answer } = useCoverage(state);
  // What the server refuses stands in the address: there is a way back to how it is usually asked.
  const isRefused = query.error instanceof RequestError && query.error.status === 400;
  const reset = () => void set(usualQuestion);
  // What is known of the banks may be older than the answer: both must say so.
  const isBankless = useIsBankKnown() === false && isRefused;
  const isOfView = state.view !== 'transfers';
  return (
    <>
      <Breadcrumb />
      <Suspense fallback={<div className="h-7 shrink-0" />}>
        {state.year !== null && isOfView ? <YearNote isShort={false} /> : null}
      </Suspense>
      {isOfView ? <BankChip /> : null}
      {isBankless ? (
        <NoBank />
      ) : isOfView && query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} onReset={isRefused ? reset : undefined} />
      ) : null}
      <Suspense fallback={<Skeleton lines={8} />}>
        {isOfView ? null : <TransferFacts {...props} />}
        {isOfView && !isBankless && answer ? <ViewFacts answer={answer} {...props} /> : null}
      </Suspense>
      {isOfView && !answer && !query.error ? <Skeleton lines={8} /> : null}
    </>
  );
}
