import type { SitesAnswer } from '@icfm/api/sites/schema';
import { Printer } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { planExportWords } from '../../i18n/plan-export-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { quietLook } from '../data/look.ts';

const PrintSites = lazy(() => import('./print-sites.tsx').then((module) => ({ default: module.PrintSites })));

type PrintPlanProps = { readonly answer: SitesAnswer; readonly isOff: boolean };

/** Opens the print dialogue of the browser with one page a site. */
export function PrintPlan({ answer, isOff }: PrintPlanProps) {
  const words = useFeatureWords(planExportWords);
  const [isPrinting, setIsPrinting] = useState(false);
  const end = useCallback(() => setIsPrinting(false), []);
  const sites = answer.plan?.sites ?? [];
  const note = fill(words.printing, { count: sites.length });
  return (
    <>
      <button
        type="button"
        disabled={isOff || sites.length === 0}
        onClick={() => setIsPrinting(true)}
        className={quietLook}
      >
        <Printer size={16} aria-hidden />
        {words.print}
      </button>
      {isPrinting ? (
        <Suspense fallback={<p className="text-xs text-ink-muted">{note}</p>}>
          <PrintSites answer={answer} note={note} onEnd={end} />
        </Suspense>
      ) : null}
    </>
  );
}
