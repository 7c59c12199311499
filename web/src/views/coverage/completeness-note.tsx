import type { Completeness, CoverageAnswer } from '@icfm/api/coverage/schema';
import { ChevronDown, TriangleAlert } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Language } from '../../state/url.ts';
import { shortLabel } from './short-label.ts';

function isIncomplete({ rowsHeld, officialTotal }: Completeness): boolean {
  return officialTotal === null || rowsHeld < officialTotal;
}

function labelOf({ labelZh, labelEn }: Completeness, language: Language): string {
  return language === 'zh' ? labelZh : labelEn;
}

function Held({ each }: { readonly each: Completeness }) {
  const { format } = useWords();
  return (
    <span className="whitespace-nowrap">
      <span className="font-semibold">{format.count(each.rowsHeld)}</span>
      {each.officialTotal === null ? null : `/${format.count(each.officialTotal)}`}
    </span>
  );
}

/** How many rows each list holds of its official total, in short; opened, with what the totals mean. */
export function CompletenessNote({ answer }: { readonly answer: CoverageAnswer }) {
  const { language, words, format } = useWords();
  const { completeness } = answer;
  const hasGap = completeness.some(isIncomplete);
  return (
    <details className="group/note rounded-lg bg-warning-soft px-2.5 py-1.5 text-xs leading-5 text-ink">
      <summary className="cursor-pointer list-none">
        <span className="flex items-center gap-1.5 font-medium">
          {hasGap ? <TriangleAlert size={14} aria-hidden className="shrink-0 text-warning" /> : null}
          <span className="flex-1">
            {words.headline.completeness} · {fill(words.headline.asOf, { asOf: format.month(answer.dataAsOf) })}
          </span>
          <ChevronDown size={14} aria-hidden className="group-open/note:rotate-180" />
        </span>
        <span className="flex flex-wrap gap-x-2.5 group-open/note:hidden">
          {completeness.map((each) => (
            <span key={each.labelZh}>
              {shortLabel(labelOf(each, language))} <Held each={each} />
            </span>
          ))}
        </span>
      </summary>
      <ul className="mt-1 space-y-1">
        {completeness.map((each) => (
          <li key={each.labelZh} className="flex justify-between gap-3">
            <span>{labelOf(each, language)}</span>
            <Held each={each} />
          </li>
        ))}
      </ul>
      <p className="mt-1 text-ink-muted">
        {fill(words.headline.incomplete, { held: format.count(answer.nation.summary.clusters) })}
      </p>
    </details>
  );
}
