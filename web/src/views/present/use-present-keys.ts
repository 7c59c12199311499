import { useEffect, useRef } from 'react';
import { actionOf, type PresentAction } from './present-keys.ts';

/** Keys that a control under the focus takes itself. */
const ofControls = ['Enter', ' '];

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]')) return key.startsWith('Arrow') || [...ofControls, 'Home', 'End'].includes(key);
  return ofControls.includes(key) && target.closest('button, a') !== null;
}

/** Hands every key that means something to the presentation, before map and page see it. */
export function usePresentKeys(onAction: (action: PresentAction) => void): void {
  const latest = useRef(onAction);
  latest.current = onAction;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.isComposing || isTaken(event) ? null : actionOf(event);
      if (!action) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(action);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
