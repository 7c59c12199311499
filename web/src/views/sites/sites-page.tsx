import type { SitesAnswer } from '@icfm/api/sites/schema';
import { lazy, Suspense, useRef } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { sitePlanQuery, siteProgressQuery } from '../../api/site-queries.ts';
import { siteQuestion } from '../../api/site-question.ts';
import { chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { sitePanelWords } from '../../i18n/site-panel-words.ts';
import { siteWords } from '../../i18n/site-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { BankBasis } from '../banks/bank-basis.tsx';
import { BankPicker } from '../banks/bank-picker.tsx';
import { Filters } from '../coverage/filters.tsx';
import { WidenButton } from '../coverage/widen-button.tsx';
import { ExportPlan } from '../scenarios/export-plan.tsx';
import { SaveScenario } from '../scenarios/save-scenario.tsx';
import { useView } from '../shell/view-context.tsx';
import { AskedFold } from './asked-fold.tsx';
import { CertificateCard } from './certificate-card.tsx';
import { CompanionsPart } from './companions-part.tsx';
import { secondsText } from './fine-percent.ts';
import { JobStatus } from './job-status.tsx';
import { PickCard } from './pick-card.tsx';
import { RobustnessPart } from './robustness-part.tsx';
import { ServedList } from './served-list.tsx';
import { SiteChips } from './site-chips.tsx';
import { SiteControls } from './site-controls.tsx';
import { SiteHeadline } from './site-headline.tsx';
import { SiteTable } from './site-table.tsx';
import { emptyReason, SitesEmpty } from './sites-empty.tsx';
import { useSitePick, useSitePlan } from './use-site-plan.ts';

// The chart brings the scales and shapes with it.
const SiteCurve = lazy(() => import('./site-curve.tsx').then((module) => ({ default: module.SiteCurve })));

type SitesPageProps = {
  readonly place: string;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

/** A question that has no answer, in the words of the API, with what to do about it. */
function Refused({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { state, set } = useView();
  const { problem: words } = useFeatureWords(siteWords);
  const isOfQuestion = error instanceof RequestError && (error.status === 400 || error.status === 422);
  const { locked, forbidden } = state;
  if (!isOfQuestion) return <ErrorState error={error} onRetry={onRetry} />;
  const isNamed = locked.length + forbidden.length > 0;
  const clear = () => void set({ locked: [], forbidden: [] });
  return (
    <div role="alert">
      <EmptyState {...(isNamed ? { action: words.clearSites, onAction: clear } : {})}>
        <p className="font-medium text-ink">{error.detail ?? error.message}</p>
        <p className="mt-1">{words.hint}</p>
      </EmptyState>
    </div>
  );
}

/** What the proof took, in short. */
function SolverNote({ answer }: { readonly answer: SitesAnswer }) {
  const { certificate: words } = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const { certificate, problem } = answer;
  if (problem.solverSites === 0) return null;
  return (
    <p className="text-xs text-ink-muted">
      {fill(words.brief, {
        seconds: secondsText(certificate.seconds, format),
        sites: format.count(problem.solverSites),
        demands: format.count(problem.solverDemands),
      })}
    </p>
  );
}

/** Headline, what comes in its place while it is worked out, and the user's own choice. */
function Head({ place, onOpenNew }: { readonly place: string; readonly onOpenNew: () => void }) {
  const { state } = useView();
  const { query, answer } = useSitePlan();
  const progress = siteProgressQuery('plan', siteQuestion({ ...state, picked: [] }));
  const isCurrent = answer !== null && !query.isError;
  return (
    <section aria-live="polite" className="space-y-2">
      {query.error ? <Refused error={query.error} onRetry={() => void query.refetch()} /> : null}
      {isCurrent && emptyReason(answer) === null ? <SiteHeadline answer={answer} onOpenNew={onOpenNew} /> : null}
      {isCurrent ? <SitesEmpty answer={answer} place={place} /> : null}
      {!answer && query.isFetching ? <Skeleton lines={3} /> : null}
      <JobStatus query={query} queryKey={sitePlanQuery(state).queryKey} progressOf={progress}>
        {isCurrent ? <SolverNote answer={answer} /> : null}
      </JobStatus>
      <PickCard />
    </section>
  );
}

type PartsProps = { readonly answer: SitesAnswer; readonly isWide: boolean; readonly place: string };

/** What the plan is made of and how far it is proved. */
function Parts({ answer, isWide, place }: PartsProps) {
  const { state } = useView();
  const charts = useFeatureWords(chartWords);
  const { format } = useWords();
  const { answer: picked } = useSitePick(state.picked);
  const { plan } = answer;
  const source = fill(charts.source, { asOf: format.month(answer.dataAsOf), place });
  return (
    <div className="@container">
      {plan ? <SiteTable plan={plan} pick={picked?.pick?.choice ?? null} isWide={isWide} /> : null}
      <div className="mt-4 grid items-start gap-x-8 gap-y-4 @2xl:grid-cols-2">
        <CertificateCard answer={answer} />
        <Suspense fallback={<div className="h-72" />}>
          <SiteCurve answer={answer} source={source} />
        </Suspense>
      </div>
    </div>
  );
}

function Folds({ answer }: { readonly answer: SitesAnswer }) {
  const { companions, robustness } = useFeatureWords(sitePanelWords);
  return (
    <>
      <AskedFold title={companions.title} hint={companions.hint}>
        {() => <CompanionsPart />}
      </AskedFold>
      {answer.plan ? (
        <AskedFold title={robustness.title} hint={robustness.hint}>
          {() => <RobustnessPart />}
        </AskedFold>
      ) : null}
    </>
  );
}

/** What is asked; beside the wide table there is no room for it. */
function Controls() {
  const { state } = useView();
  const { empty } = useFeatureWords(siteWords);
  return (
    <>
      <BankPicker />
      <BankBasis />
      {state.bank === null ? <p className="text-xs leading-5 text-ink-muted text-pretty">{empty.allBanks}</p> : null}
      <SiteControls />
      <Filters />
    </>
  );
}

/** The next best branches: what is asked, the answer, and how far it is proved. */
export function SitesPage({ place, isWide, onWiden }: SitesPageProps) {
  const { state } = useView();
  const words = useFeatureWords(siteWords);
  const { served } = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const { query, answer } = useSitePlan();
  const { answer: picked } = useSitePick(state.picked);
  const fold = useRef<HTMLDetailsElement>(null);
  const openNew = () => {
    if (!fold.current) return;
    fold.current.open = true;
    fold.current.scrollIntoView({ block: 'start' });
  };
  const isShown = answer !== null && !query.isError && emptyReason(answer) === null;
  const choice = picked?.pick?.choice ?? answer?.plan ?? null;
  return (
    <>
      <h2 className="sr-only">{words.title}</h2>
      <div>
        {isShown ? (
          <div className="float-right ml-1">
            <WidenButton isWide={isWide} onWiden={onWiden} />
          </div>
        ) : null}
        <Head place={place} onOpenNew={openNew} />
      </div>
      {isWide ? <SiteChips /> : <Controls />}
      {isShown ? <Parts answer={answer} isWide={isWide} place={place} /> : <div id="listing" />}
      {isShown && choice && choice.newClusters > 0 ? (
        <AskedFold ref={fold} title={fill(served.title, { count: format.count(choice.newClusters) })}>
          {() => <ServedList choice={choice} />}
        </AskedFold>
      ) : null}
      {isShown ? <Folds answer={answer} /> : null}
      {isShown ? <SaveScenario answer={picked ?? answer} /> : null}
      {isShown ? <ExportPlan answer={picked ?? answer} /> : null}
    </>
  );
}
