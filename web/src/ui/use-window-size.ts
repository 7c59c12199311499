import { useSyncExternalStore } from 'react';

type WindowSize = { readonly width: number; readonly height: number };

const subscribe = (onChange: () => void) => {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
};

/** A number that hangs on the size of the window, in CSS pixels; drawn anew only where it changes. */
export function useWindowSize(read: (size: WindowSize) => number): number {
  return useSyncExternalStore(subscribe, () => read({ width: window.innerWidth, height: window.innerHeight }));
}
