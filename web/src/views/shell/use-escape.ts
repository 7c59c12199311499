import { useEffect, useRef } from 'react';
import { stepBack } from '../../state/step-back.ts';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from './view-context.tsx';

/** Esc goes one step back, unless something open has taken it. */
export function useEscape(): void {
  const { state, set } = useView();
  const { macroRegion } = useRegionPath(state.region);
  const latest = useRef({ state, set, macroRegion });
  latest.current = { state, set, macroRegion };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An open explanation closes by itself.
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(':popover-open')) return;
      const next = stepBack(latest.current.state, latest.current.macroRegion);
      if (next) void latest.current.set(next);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
