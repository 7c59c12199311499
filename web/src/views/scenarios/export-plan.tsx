import type { SitesAnswer } from '@icfm/api/sites/schema';
import { useMutation } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { fill } from '../../i18n/fill.ts';
import { planExportWords } from '../../i18n/plan-export-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { DataLinkButton } from '../export/data-link-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { isAnswerOf } from './is-answer-of.ts';
import { useSavePlan } from './use-save-plan.ts';

const PrintPlan = lazy(() => import('./print-plan.tsx').then((module) => ({ default: module.PrintPlan })));

type ExportPlanProps = { readonly answer: SitesAnswer };

/** The plan to take away: a workbook, and a printed page a site. */
export function ExportPlan({ answer }: ExportPlanProps) {
  const { state } = useView();
  const words = useFeatureWords(planExportWords);
  const savePlan = useSavePlan(answer);
  const saving = useMutation({ mutationFn: savePlan });
  const isCurrent = isAnswerOf(answer.parameters, state);
  const said = !isCurrent ? words.waits : saving.data ? fill(words.saved, { name: saving.data }) : '';
  return (
    <div className="space-y-1.5">
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          title={words.excelNote}
          disabled={!isCurrent || saving.isPending}
          onClick={() => saving.mutate()}
          className={quietLook}
        >
          <FileSpreadsheet size={16} aria-hidden />
          {words.excelShort}
        </button>
        <Suspense fallback={null}>
          <PrintPlan answer={answer} isOff={!isCurrent} />
        </Suspense>
        <DataLinkButton look={quietLook} />
      </div>
      <p role="status" className={said === '' ? 'sr-only' : 'text-xs text-ink-muted'}>
        {said}
      </p>
      {saving.error ? <ProblemNote error={saving.error} /> : null}
    </div>
  );
}
