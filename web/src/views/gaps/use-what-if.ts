import { useCallback } from 'react';
import { toggled } from '../coverage/toggled.ts';
import { useView } from '../shell/view-context.tsx';
import { hasWhatIf } from './gap-row.ts';

/** What is supposed stands in the address; a supposition made elsewhere opens the view that answers it. */
export function useWhatIf() {
  const { state, set } = useView();
  const { closed, rivalSeats, view } = state;
  const suppose = useCallback(
    (change: { closed?: string[]; rivalSeats?: string[] }) =>
      void set({ ...change, ...(view === 'gaps' ? {} : { view: 'gaps' as const, task: 'list' as const, sort: null }) }),
    [set, view],
  );
  return {
    closed,
    rivalSeats,
    isSupposed: hasWhatIf(state),
    toggleClosed: (id: string) => suppose({ closed: toggled(closed, id) }),
    toggleRival: (seat: string) => suppose({ rivalSeats: toggled(rivalSeats, seat) }),
    clear: () => suppose({ closed: [], rivalSeats: [] }),
  };
}
