import type { SitesAnswer } from '@icfm/api/sites/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BookmarkPlus } from 'lucide-react';
import { type SubmitEvent, useId, useState } from 'react';
import { saveScenario } from '../../api/scenario-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { fieldLook, quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { useRole } from '../data/use-role.ts';
import { useView } from '../shell/view-context.tsx';
import { isAnswerOf } from './is-answer-of.ts';
import { summaryOf } from './saved-summary.ts';
import { scenarioAddress } from './scenario-address.ts';
import { useSuggestedName } from './use-suggested-name.ts';

type SaveScenarioProps = { readonly answer: SitesAnswer };

function useSaving(answer: SitesAnswer) {
  const { state } = useView();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      saveScenario({
        name,
        address: scenarioAddress(state),
        dataVersion: answer.dataVersion,
        summary: summaryOf(answer),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['scenarios'] }),
  });
}

function Saved({ name }: { readonly name: string }) {
  const { set } = useView();
  const words = useFeatureWords(scenarioWords).save;
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-2 text-xs text-accent-strong">
      {fill(words.saved, { name })}
      <button
        type="button"
        onClick={() => set({ task: 'scenarios', selected: null })}
        className="cursor-pointer rounded underline decoration-line-strong underline-offset-4 hover:decoration-accent"
      >
        {words.seeAll}
      </button>
    </p>
  );
}

type NameFieldProps = { readonly id: string; readonly name: string; readonly onName: (name: string) => void };

function NameField({ id, name, onName }: NameFieldProps) {
  return (
    <input
      id={id}
      type="text"
      maxLength={120}
      value={name}
      aria-describedby={`${id}-hint`}
      onChange={(event) => onName(event.target.value)}
      className={`${fieldLook} flex-1 basis-44`}
    />
  );
}

function Hint({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p id={id} className="text-xs text-ink-muted">
      {children}
    </p>
  );
}

function SaveForm({ answer }: SaveScenarioProps) {
  const { state } = useView();
  const words = useFeatureWords(scenarioWords).save;
  const id = useId();
  const suggested = useSuggestedName();
  const [typed, setTyped] = useState<string | null>(null);
  const saving = useSaving(answer);
  const name = (typed ?? suggested).trim();
  const isCurrent = isAnswerOf(answer.parameters, state);
  const hint = !isCurrent ? words.waits : name === '' ? words.needName : words.note;
  const retype = (next: string) => {
    setTyped(next);
    saving.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isCurrent && name !== '' && !saving.isPending) saving.mutate(name);
  };
  return (
    <form onSubmit={submit} className="space-y-1.5">
      <label htmlFor={id} className="text-xs text-ink-muted">
        {words.name}
      </label>
      <div className="flex flex-wrap gap-2">
        <NameField id={id} name={typed ?? suggested} onName={retype} />
        <button type="submit" disabled={!isCurrent || name === '' || saving.isPending} className={quietLook}>
          <BookmarkPlus size={16} aria-hidden />
          {saving.isPending ? words.saving : words.action}
        </button>
      </div>
      <Hint id={`${id}-hint`}>{hint}</Hint>
      {saving.data ? <Saved name={saving.data.name} /> : null}
      {saving.error ? <ProblemNote error={saving.error} title={words.failed} /> : null}
    </form>
  );
}

/** Keeps the plan on screen under a name; says why where that cannot be. */
export function SaveScenario({ answer }: SaveScenarioProps) {
  const words = useFeatureWords(scenarioWords).save;
  const { session, canEdit } = useRole();
  if (session === null) return null;
  return (
    <section aria-label={words.title} className="rounded-lg bg-panel-sunken p-3">
      {canEdit ? <SaveForm answer={answer} /> : <p className="text-xs text-ink-muted">{words.viewer}</p>}
    </section>
  );
}
