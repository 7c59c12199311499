import { useCallback, useEffect, useRef } from 'react';

export type Rest = {
  /** Does it once nothing else was asked for a while. */
  readonly after: (act: () => void) => void;
  readonly forget: () => void;
};

/**
 * Waits for typing or dragging to rest. The event says what is then done: an effect that compares what is typed with the
 * address would, on a slow machine, write the old value over an address that has just gone back.
 */
export function useRest(milliseconds: number): Rest {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const forget = useCallback(() => clearTimeout(timer.current), []);
  const after = useCallback(
    (act: () => void) => {
      forget();
      timer.current = setTimeout(act, milliseconds);
    },
    [forget, milliseconds],
  );
  useEffect(() => forget, [forget]);
  return { after, forget };
}
