import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

const step = 0.05;

type FittedColumnProps = {
  /** How small it may become, of 1. */
  readonly smallest: number;
  readonly children: ReactNode;
};

/** A column as high as its place: what is too long is drawn smaller until it fits, and can be scrolled where it never does. */
export function FittedColumn({ smallest, children }: FittedColumnProps) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, content.current];
    if (!outer || !inner) return;
    const fit = () => {
      // Both as they are drawn, the zoom included.
      const isTooHigh = inner.getBoundingClientRect().height > outer.clientHeight + 1;
      if (isTooHigh && scale > smallest) setScale(scale - step);
    };
    // It is told at once how large both are, and so fits step by step.
    const observer = new ResizeObserver(fit);
    observer.observe(inner);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [scale, smallest]);
  return (
    <div ref={frame} className="scroll-quiet h-full overflow-y-auto">
      <div ref={content} style={{ zoom: scale }} className="flex min-h-full flex-col gap-[2vh]">
        {children}
      </div>
    </div>
  );
}
