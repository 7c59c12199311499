import type { Scenario } from '@icfm/api/scenarios/schema';
import type { SitesAnswer } from '@icfm/api/sites/schema';
import { X } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { readAddress } from '../../state/address.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { WidenButton } from '../coverage/widen-button.tsx';
import { headingLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { useView } from '../shell/view-context.tsx';
import { ComparisonTable, type ComputedScenario } from './comparison-table.tsx';
import { useScenarioPlan } from './use-scenario-plan.ts';

type CompareScenariosProps = {
  readonly scenarios: readonly Scenario[];
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

type PlanQuery = ReturnType<typeof useScenarioPlan>;

/** What is still being computed, or could not be. */
function PlanState({ scenario, query }: { readonly scenario: Scenario; readonly query: PlanQuery }) {
  const words = useFeatureWords(scenarioWords).compare;
  const { name } = scenario;
  if (query.error) {
    return (
      <ProblemNote error={query.error} title={fill(words.failed, { name })} onRetry={() => void query.refetch()} />
    );
  }
  if (query.data) return null;
  return (
    <p role="status" className="text-xs text-ink-muted">
      {fill(words.computing, { name })}
    </p>
  );
}

const computed = (scenario: Scenario, answer: SitesAnswer | undefined): ComputedScenario | null =>
  answer ? { name: scenario.name, state: readAddress(scenario.address), answer } : null;

type PairProps = { readonly one: Scenario; readonly other: Scenario; readonly isWide: boolean };

function Pair({ one, other, isWide }: PairProps) {
  const [first, second] = [useScenarioPlan(one), useScenarioPlan(other)];
  const [left, right] = [computed(one, first.data), computed(other, second.data)];
  const isWaiting = (!first.data && !first.error) || (!second.data && !second.error);
  return (
    <>
      <PlanState scenario={one} query={first} />
      <PlanState scenario={other} query={second} />
      {isWaiting ? <Skeleton lines={6} /> : null}
      {left && right ? <ComparisonTable one={left} other={right} isWide={isWide} /> : null}
    </>
  );
}

/** Two scenarios side by side, both computed anew. */
export function CompareScenarios({ scenarios, isWide, onWiden }: CompareScenariosProps) {
  const { state, set } = useView();
  const words = useFeatureWords(scenarioWords).compare;
  const [one, other] = state.compared.flatMap((id) => scenarios.find((each) => each.id === id) ?? []);
  const close = () => void set({ compared: [] });
  return (
    <section aria-label={words.title} className="space-y-2.5">
      <div className="flex items-center gap-1">
        <h2 className={`${headingLook} flex-1`}>{words.title}</h2>
        <WidenButton isWide={isWide} onWiden={onWiden} />
        <IconButton icon={X} label={words.close} onClick={close} />
      </div>
      {one && other ? (
        <Pair one={one} other={other} isWide={isWide} />
      ) : (
        <EmptyState action={words.close} onAction={close}>
          {words.missing}
        </EmptyState>
      )}
    </section>
  );
}
