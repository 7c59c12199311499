import { useCallback } from 'react';
import type { Verdict } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';

/** Opens the clusters of some verdicts, or all, in table and map. */
export function useOpenRecords(): (verdicts: Verdict[]) => void {
  const { set } = useView();
  return useCallback((verdicts) => void set({ verdicts, isFragile: false, list: 'clusters', selected: null }), [set]);
}
