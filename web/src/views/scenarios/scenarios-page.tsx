import type { Scenario } from '@icfm/api/scenarios/schema';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { scenariosQuery } from '../../api/scenario-queries.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { headingLook } from '../data/look.ts';
import { useRole } from '../data/use-role.ts';
import { useView } from '../shell/view-context.tsx';
import { nextCompared } from './next-compared.ts';
import { ScenarioCard } from './scenario-card.tsx';

const CompareScenarios = lazy(() =>
  import('./compare-scenarios.tsx').then((module) => ({ default: module.CompareScenarios })),
);

type ScenariosPageProps = {
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

function Teaching() {
  const { set } = useView();
  const words = useFeatureWords(scenarioWords);
  return (
    <EmptyState action={words.goToSites} onAction={() => set({ task: 'sites', selected: null })}>
      <p className="text-ink">{words.empty}</p>
      <p className="mt-1">{words.emptyHelp}</p>
    </EmptyState>
  );
}

/** Ticks of the list; the third takes the place of the one ticked longest ago. */
function CompareHint({ count }: { readonly count: number }) {
  const words = useFeatureWords(scenarioWords).compare;
  if (count >= 2) return null;
  return <p className="text-xs text-ink-muted">{count === 1 ? words.hintOne : words.hint}</p>;
}

function ScenarioCards({ scenarios, isWide }: { readonly scenarios: readonly Scenario[]; readonly isWide: boolean }) {
  const { state, set } = useView();
  const { session, canEdit } = useRole();
  return (
    <ul className={isWide ? 'grid grid-cols-2 items-start gap-2' : 'space-y-2'}>
      {scenarios.map((scenario) => (
        <li key={scenario.id}>
          <ScenarioCard
            scenario={scenario}
            canEdit={canEdit}
            isOutdated={session !== null && session.dataVersion !== scenario.dataVersion}
            isCompared={state.compared.includes(scenario.id)}
            onCompare={(isOn) => set({ compared: nextCompared(state.compared, scenario.id, isOn) })}
          />
        </li>
      ))}
    </ul>
  );
}

/** Plans that were kept: named, duplicated, compared. */
export function ScenariosPage({ isWide, onWiden }: ScenariosPageProps) {
  const { state } = useView();
  const words = useFeatureWords(scenarioWords);
  const { data, error, refetch } = useQuery(scenariosQuery);
  const { session, canEdit } = useRole();
  return (
    <>
      {state.compared.length < 2 ? <p className="text-sm text-ink-muted">{words.intro}</p> : null}
      {session !== null && !canEdit ? (
        <p className="rounded-lg bg-panel-sunken px-2.5 py-1.5 text-xs text-ink-muted">{words.viewer}</p>
      ) : null}
      {data && state.compared.length === 2 ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <CompareScenarios scenarios={data} isWide={isWide} onWiden={onWiden} />
        </Suspense>
      ) : null}
      <section id="listing" aria-label={words.title} className="space-y-2">
        <h2 className={headingLook}>{words.title}</h2>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton lines={4} /> : null}
        {data?.length === 0 ? <Teaching /> : null}
        {data && data.length > 0 ? <CompareHint count={state.compared.length} /> : null}
        <ScenarioCards scenarios={data ?? []} isWide={isWide} />
      </section>
    </>
  );
}
