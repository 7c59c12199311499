import type { Import } from '@icfm/api/imports/schema';
import { useQueryClient } from '@tanstack/react-query';
import { removeImport } from '../../api/import-actions.ts';
import { fill } from '../../i18n/fill.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ConfirmRemoval } from './confirm-removal.tsx';

type PartProps = { readonly found: Import; readonly onClose: () => void };

/** Undoes an import, once that has been confirmed. */
export function RemoveImport({ found, onClose }: PartProps) {
  const { format } = useWords();
  const words = useFeatureWords(importListWords).actions;
  const queries = useQueryClient();
  const remove = async () => {
    await removeImport(found.id);
    await queries.invalidateQueries({ queryKey: ['session'] });
    await queries.invalidateQueries({ queryKey: ['imports', 'list'] });
  };
  const question = fill(words.removeAsk, { title: found.title, count: format.count(found.recordCount) });
  const labels = { yes: words.removeYes, no: words.removeNo };
  return <ConfirmRemoval question={question} labels={labels} onRemove={remove} onClose={onClose} />;
}
