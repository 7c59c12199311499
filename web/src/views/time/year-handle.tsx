import { type PointerEvent, useRef } from 'react';

type YearHandleProps = {
  readonly label: string;
  readonly index: number;
  readonly count: number;
  readonly valueText: string;
  /** The stop under a horizontal place. */
  readonly toIndex: (at: number) => number;
  readonly onIndex: (index: number) => void;
};

/** A slider laid over the bars: a press, a drag or the arrow keys choose the year. */
export function YearHandle({ label, index, count, valueText, toIndex, onIndex }: YearHandleProps) {
  const isDragging = useRef(false);
  const choose = (event: PointerEvent<HTMLInputElement>) => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onIndex(Math.min(count - 1, Math.max(0, toIndex(at))));
  };
  const stop = () => {
    isDragging.current = false;
  };
  return (
    <div className="absolute inset-0 rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-focus">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        min={0}
        max={count - 1}
        step={1}
        value={index}
        onChange={(event) => onIndex(Number(event.target.value))}
        onPointerDown={(event) => {
          // The browser's own thumb does not run along the middles of the bars.
          event.preventDefault();
          event.currentTarget.focus({ preventScroll: true });
          event.currentTarget.setPointerCapture(event.pointerId);
          isDragging.current = true;
          choose(event);
        }}
        onPointerMove={(event) => (isDragging.current ? choose(event) : undefined)}
        onPointerUp={stop}
        onPointerCancel={stop}
        className="m-0 size-full cursor-pointer touch-pan-y opacity-0"
      />
    </div>
  );
}
