import type { AsOf } from '@icfm/api/coverage/schema';
import { X } from 'lucide-react';
import { useCoverage } from '../../api/use-coverage.ts';
import { fill } from '../../i18n/fill.ts';
import { timeWords } from '../../i18n/time-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';

function LeftOut({ asOf }: { readonly asOf: AsOf }) {
  const words = useFeatureWords(timeWords);
  const { language, format } = useWords();
  const parts = [
    { count: asOf.undatedClusters, text: words.leftOut.clusters },
    { count: asOf.laterBranches, text: words.leftOut.laterBranches },
    { count: asOf.undatedBranches, text: words.leftOut.branches },
  ];
  const text = parts
    .filter(({ count }) => count > 0)
    .map(({ count, text: template }) => fill(template, { count: format.count(count) }))
    .join(language === 'zh' ? '；' : '; ');
  return text === '' ? null : <p className="text-xs leading-5 text-ink-muted">{text}</p>;
}

type YearNoteProps = {
  /** Leaves it to others to say what is left out. */
  readonly isShort: boolean;
};

/** Which past year all numbers stand at, what it leaves out, and the way back to today. */
export function YearNote({ isShort }: YearNoteProps) {
  const { state, set } = useView();
  const words = useFeatureWords(timeWords);
  const { answer } = useCoverage(state);
  if (state.year === null) return null;
  const year = String(state.year);
  return (
    <div className="mt-1 flex flex-col items-start gap-1">
      <button
        type="button"
        onClick={() => set({ year: null })}
        aria-label={fill(words.back, { year })}
        className="inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-full bg-accent-soft px-2.5 text-xs font-medium text-accent-strong"
      >
        {fill(words.asOf, { year })}
        <X size={14} aria-hidden className="shrink-0" />
      </button>
      {answer?.asOf && !isShort ? <LeftOut asOf={answer.asOf} /> : null}
    </div>
  );
}
