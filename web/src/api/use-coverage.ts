import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { UrlState } from '../state/url.ts';
import { keepClusters } from '../views/coverage/verdict-at.ts';
import { coverageQuery } from './queries.ts';

/** The answer for the address, and its clusters that the legend and the numbers keep. */
export function useCoverage(state: UrlState) {
  const query = useQuery(coverageQuery(state));
  const { data } = query;
  const { depth, verdicts, isFragile } = state;
  const kept = useMemo(
    () => (data ? keepClusters(data.clusters, depth, { verdicts, isFragile }) : []),
    [data, depth, verdicts, isFragile],
  );
  return { query, answer: data, kept };
}
