import type { Scenario } from '@icfm/api/scenarios/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeScenario } from '../../api/scenario-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';

type RemoveScenarioProps = { readonly scenario: Scenario; readonly onClose: () => void };

/** Deletes a scenario, once that has been confirmed right where it stands. */
export function RemoveScenario({ scenario, onClose }: RemoveScenarioProps) {
  const words = useFeatureWords(scenarioWords).actions;
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeScenario(scenario.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['scenarios'] }),
  });
  return (
    <div role="alert" className="space-y-2 rounded-lg bg-warning-soft p-3">
      <p className="text-sm break-words">{fill(words.removeAsk, { name: scenario.name })}</p>
      {removing.error ? <ProblemNote error={removing.error} /> : null}
      <div className="flex gap-2">
        <button
          type="button"
          disabled={removing.isPending}
          onClick={() => removing.mutate()}
          className={`${quietLook} border-none-known font-medium text-none-known`}
        >
          {words.removeYes}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the safe answer, where Enter would otherwise repeat the question */}
        <button type="button" autoFocus onClick={onClose} className={quietLook}>
          {words.removeNo}
        </button>
      </div>
    </div>
  );
}
