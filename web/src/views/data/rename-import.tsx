import type { Import } from '@icfm/api/imports/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type SubmitEvent, useState } from 'react';
import { renameImport } from '../../api/import-actions.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { fieldLook, quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';

type PartProps = { readonly found: Import; readonly onClose: () => void };

function useRenaming({ found, onClose }: PartProps) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (title: string) => renameImport(found.id, title),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      onClose();
    },
  });
}

/** Another name for a list, in its place. */
export function RenameImport({ found, onClose }: PartProps) {
  const words = useFeatureWords(importListWords).actions;
  const [title, setTitle] = useState(found.title);
  const renaming = useRenaming({ found, onClose });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const next = title.trim();
    if (next !== '' && next !== found.title) renaming.mutate(next);
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // The field closes first; the next Escape closes the sheet.
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    onClose();
  };
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} className="flex flex-wrap gap-2">
      <TitleField title={title} onTitle={setTitle} />
      <button type="submit" disabled={renaming.isPending} className={quietLook}>
        {words.save}
      </button>
      <button type="button" onClick={onClose} className={quietLook}>
        {words.keep}
      </button>
      {renaming.error ? <ProblemNote error={renaming.error} /> : null}
    </form>
  );
}

function TitleField({ title, onTitle }: { readonly title: string; readonly onTitle: (title: string) => void }) {
  const words = useFeatureWords(importListWords).actions;
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
      autoFocus
      type="text"
      aria-label={words.renameLabel}
      maxLength={120}
      value={title}
      onChange={(event) => onTitle(event.target.value)}
      className={`${fieldLook} flex-1`}
    />
  );
}
