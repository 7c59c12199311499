import { useMutation, useQueryClient } from '@tanstack/react-query';
import { startImport } from '../../api/import-actions.ts';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { type Draft, toRequest } from './draft.ts';
import { useImporting } from './import-context.tsx';
import { primaryLook, quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';
import type { Check } from './use-check.ts';
import { useFigures } from './use-figures.ts';
import type { PreviewState } from './use-preview.ts';

type ImportBarProps = { readonly draft: Draft; readonly check: Check; readonly preview: PreviewState };

/** Begins the import; the draft stays at hand until it is known to have gone well. */
function useStart(draft: Draft) {
  const { setStage } = useImporting();
  const queries = useQueryClient();
  const before = useFigures();
  return useMutation({
    mutationFn: () => startImport(toRequest(draft)),
    onSuccess: ({ id }) => {
      setStage({ kind: 'import', id, draft, before });
      void queries.invalidateQueries({ queryKey: ['imports'] });
    },
  });
}

/** What stands between now and the import, or what would stay out of it. */
function useNote({ check, preview }: Omit<ImportBarProps, 'draft'>): string {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords).bar;
  const problems = Object.values(preview.lacking).reduce((sum, findings) => sum + (findings?.length ?? 0), 0);
  const summary = check.isCurrent ? check.answer?.summary : null;
  const kept = summary ? summary.bad + summary.unresolved : 0;
  if (problems > 0) return fill(words.problems, { count: problems });
  if (check.isRunning) return words.checking;
  return kept > 0 ? fill(words.kept, { count: format.count(kept) }) : '';
}

/** Stays at the foot of the page: what would happen now, and the button that does it. */
export function ImportBar({ draft, check, preview }: ImportBarProps) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords).bar;
  const { setStage } = useImporting();
  const start = useStart(draft);
  const note = useNote({ check, preview });
  const good = check.isCurrent ? (check.answer?.summary?.good ?? 0) : null;
  const label = good === 0 ? words.none : fill(words.import, { count: good === null ? '…' : format.count(good) });
  return (
    <div className="sticky bottom-0 z-10 space-y-2 rounded-b-panel border-t border-line bg-panel-solid px-4 py-3">
      {start.error ? <ProblemNote error={start.error} onRetry={() => start.mutate()} /> : null}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="min-w-32 flex-1 text-xs text-ink-muted">
          {note}
        </p>
        <button type="button" onClick={() => setStage({ kind: 'start' })} className={`${quietLook} h-10`}>
          {words.discard}
        </button>
        <button
          type="button"
          disabled={!good || start.isPending}
          onClick={() => start.mutate()}
          className={primaryLook}
        >
          {start.isPending ? words.starting : label}
        </button>
      </div>
    </div>
  );
}
