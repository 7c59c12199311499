import { type QueryKey, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw, Square } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { SiteProgress, siteProgressQuery } from '../../api/site-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { type SiteWords, siteWords } from '../../i18n/site-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';

/** Quicker answers come without a word: what flashes by helps nobody. */
const quietMilliseconds = 350;

const smallButton =
  'inline-flex min-h-7 shrink-0 cursor-pointer items-center gap-1 rounded-lg border border-line-strong px-2 text-xs text-ink hover:bg-panel-hover';

function stageText({ stage, done, total }: SiteProgress, words: SiteWords['progress'], write: (n: number) => string) {
  return fill(words[stage], { done: write(done), total: write(total) });
}

function useIsSlow(isBusy: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return setIsSlow(false);
    const timer = setTimeout(() => setIsSlow(true), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isSlow;
}

type RunningProps = { readonly progress: SiteProgress | null; readonly isStale: boolean; readonly onStop: () => void };

function Running({ progress, isStale, onStop }: RunningProps) {
  const { progress: words } = useFeatureWords(siteWords);
  const { format } = useWords();
  const share = progress && progress.total > 1 ? progress.done / progress.total : null;
  const text = stageText(progress ?? { stage: 'waiting', done: 0, total: 0 }, words, format.count);
  return (
    <>
      <div className="min-w-0 flex-1">
        <p className="text-xs text-ink">
          {text}
          {isStale ? <span className="text-ink-muted"> · {words.stale}</span> : null}
        </p>
        <div
          role="progressbar"
          aria-label={words.label}
          aria-valuetext={text}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share === null ? undefined : Math.round(100 * share)}
          className="relative mt-1 h-1 overflow-hidden rounded-full bg-panel-sunken"
        >
          {share === null ? (
            <div className="progress-line !inset-0 !h-full" data-active="true" />
          ) : (
            <div className="h-full rounded-full bg-accent" style={{ width: `${100 * share}%` }} />
          )}
        </div>
      </div>
      <button type="button" onClick={onStop} className={smallButton}>
        <Square size={11} aria-hidden />
        {words.cancel}
      </button>
    </>
  );
}

type JobStatusProps = {
  readonly query: UseQueryResult<unknown>;
  readonly queryKey: QueryKey;
  readonly progressOf: ReturnType<typeof siteProgressQuery>;
  /** What stands in the same place once the answer is there. */
  readonly children?: ReactNode;
};

/** How far the solver is, with a way to stop it; after a stop the way to go on. It keeps its height, so nothing jumps. */
export function JobStatus({ query, queryKey, progressOf, children }: JobStatusProps) {
  const client = useQueryClient();
  const { data: progress } = useQuery(progressOf);
  const { progress: words } = useFeatureWords(siteWords);
  const isBusy = query.fetchStatus === 'fetching';
  const isSlow = useIsSlow(isBusy);
  const isStopped = !isBusy && !query.isError && (query.isPending || query.isPlaceholderData);
  const stop = () => void client.cancelQueries({ queryKey, exact: true });
  if (isBusy && isSlow) {
    return (
      <div className="flex min-h-8 items-center gap-2">
        <Running progress={progress ?? null} isStale={query.isPlaceholderData} onStop={stop} />
      </div>
    );
  }
  if (isStopped && query.fetchStatus === 'idle') {
    return (
      <div className="flex min-h-8 items-center gap-2">
        <p role="status" className="min-w-0 flex-1 text-xs text-ink-muted">
          {query.isPlaceholderData ? words.stoppedKept : words.stopped}
        </p>
        <button type="button" onClick={() => void query.refetch()} className={smallButton}>
          <RotateCcw size={12} aria-hidden />
          {words.again}
        </button>
      </div>
    );
  }
  return children === undefined ? null : <div className="flex min-h-8 items-center gap-2">{children}</div>;
}
