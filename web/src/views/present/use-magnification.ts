import { useWindowSize } from '../../ui/use-window-size.ts';

/** The window that the map is laid out for. */
const usual = { width: 1440, height: 900 } as const;

/** How much larger than usual a window is, at least 1, in quarters: the map is laid out anew at each of them. */
export function magnificationOf({ width, height }: { readonly width: number; readonly height: number }): number {
  const larger = Math.min(width / usual.width, height / usual.height);
  return Math.max(1, Math.floor(larger * 4) / 4);
}

export const useMagnification = (): number => useWindowSize(magnificationOf);
