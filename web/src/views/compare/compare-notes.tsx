import { Info } from 'lucide-react';
import { compareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { VerdictMark } from '../../map/marks.tsx';
import { approvalText } from '../../map/messages.ts';
import { mostPins, verdicts } from '../../state/url.ts';
import { useApprovalNumber } from '../shell/use-approval-number.ts';
import { useView } from '../shell/view-context.tsx';
import type { LeftOut } from './read-pins.ts';

/** What of the link is not shown, and why. */
export function LeftOutNote({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { format } = useWords();
  const words = useFeatureWords(compareWords);
  if (leftOut.length === 0) return null;
  const list = leftOut.map(({ code, reason }) => fill(words.reason[reason], { code, most: mostPins }));
  return (
    <p role="status" className="flex gap-2 rounded-lg bg-warning-soft px-3 py-2 text-sm">
      <Info size={16} aria-hidden className="mt-0.5 shrink-0 text-warning" />
      {fill(words.leftOut, { list: format.list(list) })}
    </p>
  );
}

/** Under which rule the figures stand, and whether filters bear on them. */
export function BasisNote() {
  const { state, set } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(compareWords);
  const isFiltered = state.kinds.length + state.sectors.length > 0;
  return (
    <p className="text-xs text-ink-muted">
      {fill(own.basis, { reach: format.count(state.reach), rule: words.rule[state.rule] })}{' '}
      {state.year === null ? '' : `${fill(own.year, { year: state.year })} `}
      {isFiltered ? (
        <>
          {own.filtered}{' '}
          <button
            type="button"
            onClick={() => set({ kinds: [], sectors: [] })}
            className="cursor-pointer text-accent-strong underline underline-offset-4"
          >
            {words.filters.clear}
          </button>
        </>
      ) : null}
    </p>
  );
}

/** What the small maps show and at which scale, their marks, and the boundary notice that belongs on every map. */
export function MapNote({ isOneScale }: { readonly isOneScale: boolean }) {
  const { state, theme } = useView();
  const { words, language } = useWords();
  const own = useFeatureWords(compareWords);
  const approval = useApprovalNumber();
  return (
    <div className="space-y-1.5 text-xs text-ink-muted">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {verdicts
          .filter((verdict) => verdict !== 'not-measured')
          .map((verdict) => (
            <li key={verdict} className="flex items-center gap-1.5">
              <VerdictMark verdict={verdict} kind="advanced-manufacturing" theme={theme} size={14} />
              {words.verdict[verdict]}
            </li>
          ))}
      </ul>
      <p>
        {isOneScale ? own.sameScale : own.ownScale} {fill(own.mapNote, { depth: words.depth[state.depth] })}{' '}
        {approvalText(language, approval)}
      </p>
    </div>
  );
}
