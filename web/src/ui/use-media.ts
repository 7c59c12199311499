import { useSyncExternalStore } from 'react';

/** How each query stood on screen. */
const onScreen = new Map<string, boolean>();

/** A sheet of paper is narrower than most screens: that must not take the page to pieces while it prints. */
function holds(query: string): boolean {
  const known = onScreen.get(query);
  if (known !== undefined && window.matchMedia('print').matches) return known;
  const isSo = window.matchMedia(query).matches;
  onScreen.set(query, isSo);
  return isSo;
}

/** Whether a media query holds now; while the page prints, whether it held on screen. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => holds(query),
  );
}
