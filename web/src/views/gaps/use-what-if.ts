import { useCallback } from 'react';
import { toggled } from '../coverage/toggled.ts';
import { useView } from '../shell/view-context.tsx';
import { hasWhatIf } from './gap-row.ts';

/** What is supposed stands in the address; a supposition made elsewhere opens the view that answers it. */
export function useWhatIf() {
  const { state, set } = useView();
  const { closed, rivalSeats, view, task } = state;
  // The next branches answer it too.
  const isAnswered = view === 'gaps' && (task === 'list' || task === 'sites');
  const suppose = useCallback(
    (change: { closed?: string[]; rivalSeats?: string[] }) => {
      const there = { view: 'gaps', task: 'list', sort: null, find: '' } as const;
      void set(isAnswered ? change : { ...change, ...there, columns: [] });
    },
    [set, isAnswered],
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
