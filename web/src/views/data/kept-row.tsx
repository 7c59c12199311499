import type { Finding, SourceRow } from '@icfm/api/intake/schema';
import type { ReactNode } from 'react';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { FindingLine } from './finding-list.tsx';

type KeptRowProps = {
  readonly row: SourceRow;
  readonly name: string | null;
  readonly findings: readonly Finding[];
  /** What can be done about it. */
  readonly children?: ReactNode;
};

/** A row that stays out: which it is, why, and its cells as they stand in the file. */
export function KeptRow({ row, name, findings, children }: KeptRowProps) {
  const words = useFeatureWords(importReportWords);
  const cells = row.cells.filter((cell) => cell !== '').join(' · ');
  return (
    <li className="space-y-1 py-2">
      <p className="flex gap-2 text-sm">
        <span className="shrink-0 text-ink-muted">{fill(words.rejects.row, { row: row.number })}</span>
        <span className="min-w-0 break-words">{name ?? ''}</span>
      </p>
      {findings
        .filter(({ severity }) => severity !== 'note')
        .map((finding) => (
          <FindingLine key={`${finding.code}|${finding.column}`} finding={finding} />
        ))}
      <p className="truncate text-xs text-ink-faint" title={cells}>
        {cells}
      </p>
      {children}
    </li>
  );
}
