import type { Import } from '@icfm/api/imports/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeImport } from '../../api/import-actions.ts';
import { fill } from '../../i18n/fill.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';

type PartProps = { readonly found: Import; readonly onClose: () => void };

/** Undoes an import, once that has been confirmed right where it stands. */
export function RemoveImport({ found, onClose }: PartProps) {
  const { format } = useWords();
  const words = useFeatureWords(importListWords).actions;
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeImport(found.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['session'] });
      await queries.invalidateQueries({ queryKey: ['imports', 'list'] });
    },
  });
  return (
    <div role="alert" className="space-y-2 rounded-lg bg-warning-soft p-3">
      <p className="text-sm">{fill(words.removeAsk, { title: found.title, count: format.count(found.recordCount) })}</p>
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
