import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, type SubmitEvent, useState } from 'react';
import { fieldLook, quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';

type RenameFormProps = {
  readonly name: string;
  readonly labels: { readonly field: string; readonly save: string; readonly cancel: string };
  /** Gives the new name, and ends once the page knows it. */
  readonly onRename: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Another name for a thing, in its place. */
export function RenameForm({ name: before, labels, onRename, onClose }: RenameFormProps) {
  const [name, setName] = useState(before);
  const renaming = useMutation({ mutationFn: onRename, onSuccess: onClose });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const next = name.trim();
    if (next !== '' && next !== before) renaming.mutate(next);
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // The field closes first; the next Escape closes what is open on the page.
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
        aria-label={labels.field}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        className={`${fieldLook} flex-1`}
      />
      <button type="submit" disabled={renaming.isPending} className={quietLook}>
        {labels.save}
      </button>
      <button type="button" onClick={onClose} className={quietLook}>
        {labels.cancel}
      </button>
      {renaming.error ? <ProblemNote error={renaming.error} /> : null}
    </form>
  );
}
