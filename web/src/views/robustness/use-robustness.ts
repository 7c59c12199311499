import type { RobustnessAnswer } from '@icfm/api/robustness/schema';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { coverageQuery } from '../../api/queries.ts';
import { robustnessQuery } from '../../api/robustness-queries.ts';
import { useView } from '../shell/view-context.tsx';

const calmMilliseconds = 800;

/** Whether nothing but quiet questions has been asked for a while. */
function useIsCalm(question: string): boolean {
  const isBusy = useIsFetching({ predicate: ({ meta }) => meta?.isQuiet !== true }) > 0;
  const [calmFor, setCalmFor] = useState<string | null>(null);
  useEffect(() => {
    if (isBusy) return;
    const timer = setTimeout(() => setCalmFor(question), calmMilliseconds);
    return () => clearTimeout(timer);
  }, [isBusy, question]);
  return calmFor === question;
}

/** The draws for the address, asked once the page is calm; a change before they come calls them off. Null until then. */
export function useRobustness(): RobustnessAnswer | null {
  const { state } = useView();
  const options = robustnessQuery(state);
  const isCalm = useIsCalm(options.queryKey.join());
  const { isSuccess, isPlaceholderData } = useQuery(coverageQuery(state));
  const { data } = useQuery({ ...options, enabled: isCalm && isSuccess && !isPlaceholderData });
  return data ?? null;
}
