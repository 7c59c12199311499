import { type RefObject, useEffect, useRef } from 'react';

/** A page that takes the place of another begins at its heading, for the eye and for a screen reader. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.scroll-quiet')?.scrollTo(0, 0);
  }, []);
  return heading;
}
