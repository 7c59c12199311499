import type { ImportKind } from '@icfm/api/intake/schema';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { DateField } from './date-field.tsx';
import { type Draft, withKind, withSettings } from './draft.ts';
import { Field } from './field.tsx';
import { FindingList } from './finding-list.tsx';
import { useImporting } from './import-context.tsx';
import { fieldLook } from './look.ts';
import { Step } from './step.tsx';
import type { PreviewState } from './use-preview.ts';
import { AddsTo, VersionChoice } from './version-choice.tsx';

const kinds = ['branches', 'clusters', 'flows', 'specialities'] as const satisfies readonly ImportKind[];
const relations = ['own', 'competitor', 'ordinary'] as const;

function RelationChoice({ draft }: { readonly draft: Draft }) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  const relation = draft.settings.relation ?? 'own';
  return (
    <div className="space-y-1.5">
      <Segmented
        label={words.list.relation}
        options={relations.map((value) => ({ value, label: words.relation[value] }))}
        value={relation}
        onChange={(next) => setDraft((before) => withSettings(before, { relation: next }))}
      />
      <p className="text-xs text-ink-muted">{words.list.relationHint[relation]}</p>
    </div>
  );
}

/** Name and date of the list, and the bank of rows that name none. */
function ListNames({ draft }: { readonly draft: Draft }) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  const { settings, addsTo } = draft;
  return (
    <div className="flex flex-wrap gap-3">
      {settings.kind === 'branches' ? (
        <Field label={words.list.bankName} hint={words.list.bankHint}>
          {(id) => (
            <input
              id={id}
              type="text"
              maxLength={100}
              value={settings.bankName ?? ''}
              onChange={({ target }) => setDraft((before) => withSettings(before, { bankName: target.value || null }))}
              className={fieldLook}
            />
          )}
        </Field>
      ) : null}
      {addsTo === null ? <TitleAndDate draft={draft} /> : null}
    </div>
  );
}

function TitleAndDate({ draft }: { readonly draft: Draft }) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  const { title, asOf } = draft;
  return (
    <>
      <Field label={words.list.title} hint="">
        {(id) => (
          <input
            id={id}
            type="text"
            maxLength={120}
            value={title}
            onChange={({ target }) => setDraft((before) => ({ ...before, title: target.value }))}
            className={fieldLook}
          />
        )}
      </Field>
      <Field label={words.list.asOf} hint={words.list.asOfHint}>
        {(id) => (
          <DateField id={id} value={asOf} onChange={(date) => setDraft((before) => ({ ...before, asOf: date }))} />
        )}
      </Field>
    </>
  );
}

function FromNames({ draft }: { readonly draft: Draft }) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  return (
    <label className="flex cursor-pointer items-start gap-2 text-sm">
      <input
        type="checkbox"
        checked={draft.settings.hasSpecialitiesFromNames}
        onChange={({ target }) =>
          setDraft((before) => withSettings(before, { hasSpecialitiesFromNames: target.checked }))
        }
        className="mt-1 accent-accent"
      />
      {words.list.fromNames}
    </label>
  );
}

type ListStepProps = { readonly draft: Draft; readonly number: number; readonly preview: PreviewState };

/** What the list holds, whose it is, and how it is called. */
export function ListStep({ draft, number, preview }: ListStepProps) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  const { settings, addsTo } = draft;
  const isBranches = settings.kind === 'branches';
  // A bank that no row names is missing from each: it is said once, where one answer helps all.
  const bankless = preview.rows.flatMap(({ findings }) => findings).find(({ code }) => code === 'no-bank');
  const lacking = [...(preview.lacking.list ?? []), ...(bankless ? [bankless] : [])];
  return (
    <Step id="list" number={number} state={lacking.length > 0 ? 'problem' : 'done'}>
      {addsTo === null ? (
        <Segmented
          label={words.list.kind}
          options={kinds.map((value) => ({ value, label: words.kind[value] }))}
          value={settings.kind}
          onChange={(kind) => setDraft((before) => withKind(before, kind))}
        />
      ) : null}
      {isBranches && addsTo === null ? <RelationChoice draft={draft} /> : null}
      {addsTo === null ? <VersionChoice draft={draft} /> : <AddsTo id={addsTo} />}
      <ListNames draft={draft} />
      {isBranches ? <FromNames draft={draft} /> : null}
      <FindingList findings={lacking} />
    </Step>
  );
}
