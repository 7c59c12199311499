import type { Import } from '@icfm/api/imports/schema';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { importQuery } from '../../api/import-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { type Stage, useImporting } from './import-context.tsx';
import { quietLook, smallLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';
import { Report } from './report.tsx';
import { Running } from './running.tsx';
import { usePastedTable } from './use-hand-over.ts';
import { useRole } from './use-role.ts';

type RunningStage = Extract<Stage, { kind: 'import' }>;

/** Once it has ended, the list and the version of the data are asked for at once, not at the next poll. */
function useEnded(status: Import['status'] | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (status === undefined || status === 'running') return;
    void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
    void queries.invalidateQueries({ queryKey: ['session'] });
  }, [status, queries]);
}

function useHeading(found: Import | undefined): string {
  const { format } = useWords();
  const { progress, report } = useFeatureWords(importReportWords);
  if (!found) return '';
  if (found.status === 'running') return fill(progress.title, { title: found.title });
  if (found.status === 'failed') return report.failed;
  if (found.status === 'cancelled') return report.cancelled;
  return fill(report.title, { count: format.count(found.recordCount) });
}

/** Why nothing went in, and the way back to the settings, which are as they were. */
function Ended({ found, draft }: { readonly found: Import; readonly draft: RunningStage['draft'] }) {
  const words = useFeatureWords(importReportWords).report;
  const { setStage } = useImporting();
  return (
    <div className="space-y-3 text-sm">
      {found.reason ? <p className="rounded-lg bg-warning-soft p-3">{found.reason}</p> : null}
      {draft ? <p className="text-ink-muted">{words.nothingStored}</p> : null}
      {draft ? (
        <button type="button" onClick={() => setStage({ kind: 'draft', draft })} className={quietLook}>
          {words.again}
        </button>
      ) : null}
    </div>
  );
}

/** An import from its start to its report. */
export function ImportPage({ running }: { readonly running: RunningStage }) {
  const words = useFeatureWords(importReportWords).report;
  const { setStage } = useImporting();
  const { canEdit } = useRole();
  const { data: found, error, refetch } = useQuery(importQuery(running.id));
  const heading = useRef<HTMLHeadingElement>(null);
  const status = found?.status;
  const title = useHeading(found);
  useEnded(status);
  usePastedTable(canEdit && status !== 'running');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state is said by its heading
  useEffect(() => heading.current?.focus({ preventScroll: true }), [status]);
  return (
    <div className="space-y-4 p-4">
      <button type="button" onClick={() => setStage({ kind: 'start' })} className={`${smallLook} -ml-1.5`}>
        <ArrowLeft size={14} aria-hidden />
        {words.done}
      </button>
      <h3 ref={heading} tabIndex={-1} className="rounded text-lg font-semibold break-words outline-none">
        {title}
      </h3>
      {error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : null}
      {!found && !error ? <Skeleton lines={4} /> : null}
      {found?.status === 'running' ? <Running running={found} /> : null}
      {found && (status === 'failed' || status === 'cancelled') ? <Ended found={found} draft={running.draft} /> : null}
      {found && (status === 'complete' || status === 'superseded') ? (
        <Report found={found} before={running.before} canEdit={canEdit} />
      ) : null}
    </div>
  );
}
