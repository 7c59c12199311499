import type { Import } from '@icfm/api/imports/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { renameImport } from '../../api/import-actions.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { fieldLook, quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';

type PartProps = { readonly found: Import; readonly onClose: () => void };

/** Another name for a list, in its place. */
export function RenameImport({ found, onClose }: PartProps) {
  const words = useFeatureWords(importListWords).actions;
  const queries = useQueryClient();
  const [title, setTitle] = useState(found.title);
  const renaming = useMutation({
    mutationFn: (next: string) => renameImport(found.id, next),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      onClose();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const next = title.trim();
    if (next !== '' && next !== found.title) renaming.mutate(next);
    else onClose();
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        // The field closes first; the next Escape closes the sheet.
        event.preventDefault();
        event.nativeEvent.stopImmediatePropagation();
        onClose();
      }}
      className="flex flex-wrap gap-2"
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
        autoFocus
        type="text"
        aria-label={words.renameLabel}
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        className={`${fieldLook} flex-1`}
      />
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
