import type { Scenario } from '@icfm/api/scenarios/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type SubmitEvent, useState } from 'react';
import { changeScenario } from '../../api/scenario-queries.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { fieldLook, quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';

type RenameScenarioProps = { readonly scenario: Scenario; readonly onClose: () => void };

function useRenaming({ scenario, onClose }: RenameScenarioProps) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => changeScenario(scenario.id, { name }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['scenarios'] });
      onClose();
    },
  });
}

/** Another name for a scenario, in its place. */
export function RenameScenario({ scenario, onClose }: RenameScenarioProps) {
  const words = useFeatureWords(scenarioWords).actions;
  const [name, setName] = useState(scenario.name);
  const renaming = useRenaming({ scenario, onClose });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const next = name.trim();
    if (next !== '' && next !== scenario.name) renaming.mutate(next);
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // The field closes; what is open on the page stays.
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    onClose();
  };
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} className="flex flex-wrap gap-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
        autoFocus
        type="text"
        aria-label={words.renameLabel}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        className={`${fieldLook} flex-1`}
      />
      <button type="submit" disabled={renaming.isPending} className={quietLook}>
        {words.save}
      </button>
      <button type="button" onClick={onClose} className={quietLook}>
        {words.cancel}
      </button>
      {renaming.error ? <ProblemNote error={renaming.error} /> : null}
    </form>
  );
}
