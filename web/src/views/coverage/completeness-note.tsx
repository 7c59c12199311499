import type { Completeness, CoverageAnswer } from '@icfm/api/coverage/schema';
import { TriangleAlert } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';

function isIncomplete({ rowsHeld, officialTotal }: Completeness): boolean {
  return officialTotal === null || rowsHeld < officialTotal;
}

/** How many rows each list holds of its official total; a warning wherever one falls short. */
export function CompletenessNote({ answer }: { readonly answer: CoverageAnswer }) {
  const { language, words, format } = useWords();
  const hasGap = answer.completeness.some(isIncomplete);
  return (
    <div className="rounded-lg bg-warning-soft px-2.5 py-1.5 text-xs leading-5 text-ink">
      <p className="flex items-center gap-1.5 font-medium">
        {hasGap ? <TriangleAlert size={14} aria-hidden className="shrink-0 text-warning" /> : null}
        {words.headline.completeness} · {fill(words.headline.asOf, { asOf: format.month(answer.dataAsOf) })}
      </p>
      <ul className="flex flex-wrap gap-x-3">
        {answer.completeness.map((each) => (
          <li key={`${each.dataset}|${each.labelZh}`}>
            {language === 'zh' ? each.labelZh : each.labelEn}{' '}
            <span className="font-semibold">{format.count(each.rowsHeld)}</span>
            {each.officialTotal === null ? (
              <span className="text-ink-muted"> ({words.headline.noTotal})</span>
            ) : (
              `/${format.count(each.officialTotal)}`
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
