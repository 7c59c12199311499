import type { CheckAnswer } from '@icfm/api/imports/schema';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { cancelCheck, startCheck } from '../../api/import-actions.ts';
import { checkQuery } from '../../api/import-queries.ts';
import { type Draft, toRequest } from './draft.ts';

/** Longer files are checked when asked for: each change of a setting would read them whole again. */
const mostAutomaticRows = 20_000;
const quietMilliseconds = 600;

export type Check = {
  /** Of the settings as they stand, or of those before while the next one runs. */
  readonly answer: CheckAnswer | null;
  /** Whether the answer is done and about the settings as they stand. */
  readonly isCurrent: boolean;
  readonly isRunning: boolean;
  readonly isAutomatic: boolean;
  readonly error: Error | null;
  readonly start: () => void;
};

type Run = { readonly key: string; readonly id: string };

/** What makes the rows come out as they do; a title does not. */
const keyOf = ({ file, settings, addsTo, versionOf }: Draft) =>
  JSON.stringify([file.fileId, settings, addsTo, versionOf?.id]);

function useRun(draft: Draft) {
  const [run, setRun] = useState<Run | null>(null);
  const [failure, setFailure] = useState<{ key: string; error: Error } | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const start = useCallback(async () => {
    const key = keyOf(latest.current);
    setFailure(null);
    try {
      const { id } = await startCheck(toRequest(latest.current));
      // What was changed meanwhile has begun its own.
      if (key === keyOf(latest.current)) setRun({ key, id });
      else void cancelCheck(id).catch(() => undefined);
    } catch (cause) {
      setFailure({ key, error: cause instanceof Error ? cause : new Error(String(cause)) });
    }
  }, []);
  // A run that another has taken the place of, or that nobody looks at any more, ends.
  useEffect(() => (run ? () => void cancelCheck(run.id).catch(() => undefined) : undefined), [run]);
  return { run, failure, start };
}

/** The dry run over all rows: by itself once the settings are whole and rest, or when asked for where the file is long. */
export function useCheck(draft: Draft, isReady: boolean): Check {
  const { run, failure, start } = useRun(draft);
  const key = keyOf(draft);
  const isAutomatic = draft.file.facts.rowCount <= mostAutomaticRows;
  const { data, error } = useQuery(checkQuery(run?.id ?? null));
  const shown = useRef<CheckAnswer | null>(null);
  if (data?.status === 'done') shown.current = data;
  useEffect(() => {
    if (!isReady || !isAutomatic || run?.key === key || failure?.key === key) return;
    const timer = setTimeout(() => void start(), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [isReady, isAutomatic, run, failure, key, start]);
  const isOfNow = run?.key === key;
  const isRunning = isOfNow ? data === undefined || data.status === 'running' : isReady && isAutomatic && !failure;
  return {
    answer: data && data.status !== 'done' && isOfNow ? data : shown.current,
    isCurrent: isOfNow && data?.status === 'done',
    isRunning: isRunning && !error,
    isAutomatic,
    error: failure?.key === key ? failure.error : error,
    start: () => void start(),
  };
}
