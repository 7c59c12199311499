import type { IntakeSettings } from '@icfm/api/intake/schema';
import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { saveFile } from '../../export/save-file.ts';
import { fill } from '../../i18n/fill.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { titleOf } from '../data/draft.ts';
import { quietLook } from '../data/look.ts';
import { askRejects } from './list-queries.ts';
import type { PrivateList } from './private-stage.ts';

type SaveRejectsProps = {
  readonly list: PrivateList;
  readonly settings: IntakeSettings;
  readonly count: number;
};

/** The rows that stay out as a file on this computer, to be mended and chosen again. */
export function SaveRejects({ list, settings, count }: SaveRejectsProps) {
  const { language, format } = useWords();
  const words = useFeatureWords(privateWords).check;
  const saving = useMutation({
    networkMode: 'always',
    mutationFn: () => askRejects(list, { settings, language }),
    onSuccess: (csv) =>
      saveFile(new Blob([csv], { type: 'text/csv' }), `${titleOf(list.file.name)}-${words.fileName}.csv`),
  });
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="button" disabled={saving.isPending} onClick={() => saving.mutate()} className={quietLook}>
        <FileDown size={16} aria-hidden />
        {fill(words.save, { count: format.count(count) })}
      </button>
      <span className="text-xs text-ink-muted">{words.saveHint}</span>
    </p>
  );
}
