import type { Import } from '@icfm/api/imports/schema';
import { useQueryClient } from '@tanstack/react-query';
import { renameImport } from '../../api/import-actions.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { RenameForm } from './rename-form.tsx';

type PartProps = { readonly found: Import; readonly onClose: () => void };

/** Another name for a list, in its place. */
export function RenameImport({ found, onClose }: PartProps) {
  const words = useFeatureWords(importListWords).actions;
  const queries = useQueryClient();
  const rename = async (title: string) => {
    await renameImport(found.id, title);
    await queries.invalidateQueries({ queryKey: ['imports'] });
  };
  const labels = { field: words.renameLabel, save: words.save, cancel: words.keep };
  return <RenameForm name={found.title} labels={labels} onRename={rename} onClose={onClose} />;
}
