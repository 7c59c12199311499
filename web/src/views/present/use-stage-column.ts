import { useWindowSize } from '../../ui/use-window-size.ts';

/** Below this the words stand under the map. */
const narrowest = 700;

/** Three tenths of the window for words and legend, from 320 pixels to 760; none where they stand under the map. */
export function columnWidth(windowWidth: number): number {
  if (windowWidth < narrowest) return 0;
  return Math.round(Math.min(760, Math.max(320, windowWidth * 0.3)));
}

/** Pixels of the window that the words of a chapter take at its left; 0 where they take its lower half. */
export const useStageColumn = (): number => useWindowSize(({ width }) => columnWidth(width));
