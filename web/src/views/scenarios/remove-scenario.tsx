import type { Scenario } from '@icfm/api/scenarios/schema';
import { useQueryClient } from '@tanstack/react-query';
import { removeScenario } from '../../api/scenario-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ConfirmRemoval } from '../data/confirm-removal.tsx';

type RemoveScenarioProps = { readonly scenario: Scenario; readonly onClose: () => void };

/** Deletes a scenario, once that has been confirmed. */
export function RemoveScenario({ scenario, onClose }: RemoveScenarioProps) {
  const words = useFeatureWords(scenarioWords).actions;
  const queries = useQueryClient();
  const remove = async () => {
    await removeScenario(scenario.id);
    await queries.invalidateQueries({ queryKey: ['scenarios'] });
  };
  const labels = { yes: words.removeYes, no: words.removeNo };
  const question = fill(words.removeAsk, { name: scenario.name });
  return <ConfirmRemoval question={question} labels={labels} onRemove={remove} onClose={onClose} />;
}
