import type { AccessAnswer } from '@icfm/api/access/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accessQuery } from '../../api/queries.ts';
import { useView } from '../shell/view-context.tsx';
import type { AccessMetric } from './metric-values.ts';

/** What the map and its legend show: the metric chosen once its answer is there, coverage until then. */
export type ShownMetric = { readonly metric: AccessMetric; readonly access: AccessAnswer } | null;

/** The answer on access for the address; asked only while a metric of the Coverage view needs it. */
export function useAccess() {
  const { state } = useView();
  return useQuery({ ...accessQuery(state), enabled: state.view === 'coverage' && state.metric !== 'coverage' });
}

/** Null while coverage is shown. The last picture stays until the figures of the next are there. */
export function useShownMetric(): ShownMetric {
  const { state } = useView();
  const { data: access } = useAccess();
  const { metric, view } = state;
  return useMemo(
    () => (view !== 'coverage' || metric === 'coverage' || !access ? null : { metric, access }),
    [view, metric, access],
  );
}
