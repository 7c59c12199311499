import type { Scenario } from '@icfm/api/scenarios/schema';
import { useQueryClient } from '@tanstack/react-query';
import { changeScenario } from '../../api/scenario-queries.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { RenameForm } from '../data/rename-form.tsx';

type RenameScenarioProps = { readonly scenario: Scenario; readonly onClose: () => void };

/** Another name for a scenario, in its place. */
export function RenameScenario({ scenario, onClose }: RenameScenarioProps) {
  const words = useFeatureWords(scenarioWords).actions;
  const queries = useQueryClient();
  const rename = async (name: string) => {
    await changeScenario(scenario.id, { name });
    await queries.invalidateQueries({ queryKey: ['scenarios'] });
  };
  const labels = { field: words.renameLabel, save: words.save, cancel: words.cancel };
  return <RenameForm name={scenario.name} labels={labels} onRename={rename} onClose={onClose} />;
}
