import { useQuery } from '@tanstack/react-query';
import { importListQuery } from '../../api/import-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { Draft } from './draft.ts';
import { Field } from './field.tsx';
import { useImporting } from './import-context.tsx';
import { fieldLook } from './look.ts';

/** The list that mended rows go to. */
export function AddsTo({ id }: { readonly id: string }) {
  const words = useFeatureWords(importWords).list;
  const { data } = useQuery(importListQuery);
  const found = data?.imports.find((each) => each.id === id);
  return <p className="text-sm text-ink-muted">{fill(words.addsTo, { title: found?.title ?? id })}</p>;
}

/** Whether the list is a new one or a newer version of one that is there. */
export function VersionChoice({ draft }: { readonly draft: Draft }) {
  const words = useFeatureWords(importWords).list;
  const { setDraft } = useImporting();
  const { data } = useQuery(importListQuery);
  const held = (data?.imports ?? []).filter(
    ({ kind, status }) => kind === draft.settings.kind && status === 'complete',
  );
  const { versionOf } = draft;
  if (held.length === 0 && !versionOf) return null;
  const choose = (id: string) => {
    const found = held.find((each) => each.id === id);
    setDraft((before) => ({ ...before, versionOf: found ? { id: found.id, title: found.title } : null }));
  };
  return (
    <Field label={words.as} hint={versionOf ? fill(words.versionOf, { title: versionOf.title }) : ''}>
      {(id) => (
        <select
          id={id}
          value={versionOf?.id ?? ''}
          onChange={({ target }) => choose(target.value)}
          className={fieldLook}
        >
          <option value="">{words.asNew}</option>
          {held.map((each) => (
            <option key={each.id} value={each.id}>
              {fill(words.asVersion, { title: each.title })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
