import { useCallback } from 'react';
import { useView } from '../shell/view-context.tsx';

/** Counts the branches of one bank alone, or of all; records kept and orders chosen were those of another answer. */
export function useChooseBank(): (bank: string | null) => void {
  const { set } = useView();
  return useCallback((bank) => void set({ bank, verdicts: [], isFragile: false, served: null, sort: null }), [set]);
}
