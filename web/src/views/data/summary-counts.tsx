import type { IntakeSummary } from '@icfm/api/intake/schema';
import { useNames } from '../../api/use-names.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';

type Counts = readonly { readonly code: string; readonly count: number }[];

const mostShown = 6;

type CountLineProps = { readonly label: string; readonly counts: Counts; readonly nameOf: (code: string) => string };

function CountLine({ label, counts, nameOf }: CountLineProps) {
  const { format } = useWords();
  if (counts.length === 0) return null;
  return (
    <div className="flex gap-2 text-xs">
      <dt className="w-20 shrink-0 text-ink-muted">{label}</dt>
      <dd className="flex flex-wrap gap-x-3">
        {counts.slice(0, mostShown).map(({ code, count }) => (
          <span key={code} className="whitespace-nowrap">
            {nameOf(code)} <b className="font-semibold">{format.count(count)}</b>
          </span>
        ))}
        {counts.length > mostShown ? <span>…</span> : null}
      </dd>
    </div>
  );
}

/** Of the rows that go in: how precisely they stand, whose they are, what they specialise in. */
export function SummaryCounts({ summary }: { readonly summary: IntakeSummary }) {
  const words = useFeatureWords(importReportWords);
  const { preview } = useFeatureWords(importWords);
  const names = useNames();
  const precisions: Readonly<Record<string, string>> = preview.precision;
  return (
    <dl className="space-y-1">
      <CountLine
        label={words.check.precisions}
        counts={summary.precisions}
        nameOf={(code) => precisions[code] ?? code}
      />
      <CountLine label={words.check.banks} counts={summary.banks} nameOf={(code) => code} />
      <CountLine label={words.check.specialities} counts={summary.specialities} nameOf={names.speciality} />
    </dl>
  );
}
