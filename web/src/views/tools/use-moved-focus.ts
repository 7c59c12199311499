import { type RefObject, useLayoutEffect } from 'react';

/**
 * Carries the focus to the heading of what opens, and back to the button that opened it (`data-tool`) when it closes,
 * unless the focus has gone elsewhere meanwhile.
 */
export function useMovedFocus(heading: RefObject<HTMLElement | null>, tool: string): void {
  useLayoutEffect(() => {
    const inside = heading.current?.closest('section');
    heading.current?.focus({ preventScroll: true });
    return () => {
      const { activeElement } = document;
      const isHere = activeElement === document.body || inside?.contains(activeElement);
      if (isHere) document.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus({ preventScroll: true });
    };
  }, [heading, tool]);
}
