import type { Import, Progress } from '@icfm/api/imports/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelImport } from '../../api/import-actions.ts';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { spokenShare, timeLeft } from './time-left.ts';

const waiting: Progress = { phase: 'waiting', rows: 0, rowsTotal: null, rowsPerSecond: 0, secondsLeft: null };

const shareOf = ({ rows, rowsTotal }: Progress) => (rowsTotal ? Math.min(1, rows / rowsTotal) : null);

/** How far it is: phase, rows, speed, time left. */
function useProgressText(progress: Progress): string {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords).progress;
  const { phase, rows, rowsTotal, rowsPerSecond, secondsLeft } = progress;
  // The total is an estimate where a file is long.
  const template = rowsTotal === null || rows > rowsTotal ? words.rows : words.rowsOf;
  const left = secondsLeft === null ? null : timeLeft(secondsLeft);
  return [
    words.phase[phase],
    rows > 0 ? fill(template, { rows: format.count(rows), total: format.count(rowsTotal ?? 0) }) : '',
    phase === 'reading' && rowsPerSecond > 0 ? fill(words.speed, { count: format.count(rowsPerSecond) }) : '',
    left && phase === 'reading' ? fill(words.left, { time: fill(words[left.unit], { count: left.count }) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The bar of a running import. */
export function ImportProgress({ running }: { readonly running: Import }) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords).progress;
  const progress = running.progress ?? waiting;
  const share = shareOf(progress);
  const spoken =
    share === null ? words.phase[progress.phase] : fill(words.spoken, { percent: format.percent(spokenShare(share)) });
  return <ProgressBar label={words.bar} share={share} text={useProgressText(progress)} spoken={spoken} />;
}

/** A running import: how far, how fast, how long, and the way to end it. */
export function Running({ running }: { readonly running: Import }) {
  const words = useFeatureWords(importReportWords).progress;
  const queries = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () => cancelImport(running.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  return (
    <div className="space-y-3">
      <ImportProgress running={running} />
      <p className="text-xs text-ink-muted">{words.leave}</p>
      <button type="button" disabled={cancelling.isPending} onClick={() => cancelling.mutate()} className={quietLook}>
        {words.cancel}
      </button>
      {cancelling.error ? <ProblemNote error={cancelling.error} onRetry={() => cancelling.mutate()} /> : null}
    </div>
  );
}
