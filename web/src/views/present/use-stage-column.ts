import { useSyncExternalStore } from 'react';

/** A third of the window for words and legend, from 320 pixels to 760; all of a phone's is half of it. */
export const columnWidth = (windowWidth: number) =>
  Math.round(Math.min(windowWidth / 2, Math.min(760, Math.max(320, windowWidth * 0.3))));

/** Pixels of the window that the words of a chapter take. */
export function useStageColumn(): number {
  return useSyncExternalStore(
    (onChange) => {
      window.addEventListener('resize', onChange);
      return () => window.removeEventListener('resize', onChange);
    },
    () => columnWidth(window.innerWidth),
  );
}
