import type { Finding } from '@icfm/api/intake/schema';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.tsx';

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info } as const;
const looks = { error: 'text-none-known', warning: 'text-warning', note: 'text-ink-muted' } as const;

type FindingLineProps = { readonly finding: Finding; readonly action?: ReactNode };

/** One thing said about a row or about the file; an error says so by its mark as well as by its hue. */
export function FindingLine({ finding, action }: FindingLineProps) {
  const { language } = useWords();
  const Icon = icons[finding.severity];
  return (
    <div className="flex items-start gap-1.5 text-xs leading-5">
      <Icon size={14} aria-hidden className={`mt-0.5 shrink-0 ${looks[finding.severity]}`} />
      <span className="min-w-0 break-words">
        {finding.column === null ? null : (
          <span className="font-medium">{`${finding.column}${language === 'zh' ? '：' : ': '}`}</span>
        )}
        {finding.message[language]}
      </span>
      {action}
    </div>
  );
}

type FindingListProps = {
  readonly findings: readonly Finding[];
  readonly actionOf?: (finding: Finding) => ReactNode;
};

/** What is said about the settings or the file; new errors are read aloud. */
export function FindingList({ findings, actionOf }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <ul role="status" className="space-y-1 rounded-lg bg-warning-soft px-3 py-2">
      {findings.map((finding) => (
        <li key={`${finding.code}|${finding.row}|${finding.column}|${finding.message.en}`}>
          <FindingLine finding={finding} action={actionOf?.(finding)} />
        </li>
      ))}
    </ul>
  );
}
