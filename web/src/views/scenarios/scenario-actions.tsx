import type { Scenario } from '@icfm/api/scenarios/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Copy, FolderOpen, Link2, Pencil, Trash2 } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { saveScenario } from '../../api/scenario-queries.ts';
import { copyText } from '../../export/copy-text.ts';
import { fill } from '../../i18n/fill.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { Action } from '../data/action.tsx';
import { smallLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { useView } from '../shell/view-context.tsx';
import { openedState } from './scenario-address.ts';

export type OpenPart = 'rename' | 'remove';

/** Where the plan is computed anew: a link, so that it opens in another tab as well. */
function OpenLink({ scenario }: { readonly scenario: Scenario }) {
  const { set } = useView();
  const words = useFeatureWords(scenarioWords).actions;
  const { language } = useWords();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void set(openedState(scenario.address));
  };
  return (
    <a href={`?${scenario.address}&lang=${language}`} onClick={open} className={`${smallLook} font-medium`}>
      <FolderOpen size={14} aria-hidden />
      {words.open}
    </a>
  );
}

function useDuplicating({ name, address, dataVersion, summary }: Scenario) {
  const words = useFeatureWords(scenarioWords).actions;
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      // The name of the first stays whole within what a name may have.
      saveScenario({ name: fill(words.copyOf, { name: name.slice(0, 110) }), address, dataVersion, summary }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['scenarios'] }),
  });
}

/** Copies the link of a scenario; what to say of it. */
function useCopyLink({ address }: Scenario) {
  const words = useFeatureWords(scenarioWords).actions;
  const { language } = useWords();
  const [said, setSaid] = useState('');
  const copy = async () => {
    const link = new URL(`?${address}&lang=${language}`, window.location.href);
    setSaid((await copyText(link.href)) ? words.linkCopied : words.linkRefused);
  };
  return { said, copy };
}

type ScenarioActionsProps = {
  readonly scenario: Scenario;
  readonly canEdit: boolean;
  readonly part: OpenPart | null;
  readonly onPart: (part: OpenPart | null) => void;
};

/** What can be done with a scenario. */
export function ScenarioActions({ scenario, canEdit, part, onPart }: ScenarioActionsProps) {
  const words = useFeatureWords(scenarioWords).actions;
  const duplicating = useDuplicating(scenario);
  const { said, copy } = useCopyLink(scenario);
  const toggle = (next: OpenPart) => onPart(part === next ? null : next);
  return (
    <>
      <fieldset className="-mx-1.5 flex flex-wrap gap-x-0.5">
        <legend className="sr-only">{fill(words.of, { name: scenario.name })}</legend>
        <OpenLink scenario={scenario} />
        <Action icon={Link2} label={words.linkShort} name={words.link} onClick={() => void copy()} />
        {canEdit ? (
          <>
            <Action
              icon={Copy}
              label={words.duplicateShort}
              name={words.duplicate}
              isOff={duplicating.isPending}
              onClick={() => duplicating.mutate()}
            />
            <Action icon={Pencil} label={words.rename} isOpen={part === 'rename'} onClick={() => toggle('rename')} />
            <Action icon={Trash2} label={words.remove} isOpen={part === 'remove'} onClick={() => toggle('remove')} />
          </>
        ) : null}
      </fieldset>
      <p role="status" className={said === '' ? 'sr-only' : 'text-xs text-accent-strong'}>
        {said}
      </p>
      {duplicating.error ? <ProblemNote error={duplicating.error} /> : null}
    </>
  );
}
