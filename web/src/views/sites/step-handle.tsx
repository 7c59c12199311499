import type { CurvePoint } from '@icfm/api/sites/schema';
import { type PointerEvent, useRef } from 'react';
import type { Frame } from '../charts/axes.tsx';
import { nearestStep } from './curve-steps.ts';

type StepHandleProps = {
  readonly points: readonly CurvePoint[];
  readonly index: number;
  readonly label: string;
  readonly valueText: string;
  readonly frame: Frame;
  readonly toLimit: (pixels: number) => number;
  readonly onLimit: (limit: number) => void;
};

/** A press or a drag takes the point below the pointer. */
function useTaking(takeAt: (event: PointerEvent<HTMLInputElement>) => void) {
  const isDragging = useRef(false);
  const stop = () => {
    isDragging.current = false;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLInputElement>) => {
      // The browser's own thumb does not run along the points.
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      isDragging.current = true;
      takeAt(event);
    },
    onPointerMove: (event: PointerEvent<HTMLInputElement>) => (isDragging.current ? takeAt(event) : undefined),
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}

/** An invisible slider over the plot: a press, a drag or the arrow keys take a point. Nothing at all cannot be taken. */
export function StepHandle({ points, index, label, valueText, frame, toLimit, onLimit }: StepHandleProps) {
  const take = (step: number) => {
    const limit = points[step]?.limit ?? 0;
    if (limit > 0 && step !== index) onLimit(limit);
  };
  const taking = useTaking((event) =>
    take(nearestStep(points, toLimit(event.clientX - event.currentTarget.getBoundingClientRect().left + frame.left))),
  );
  const box = {
    left: frame.left,
    top: frame.top - 12,
    width: frame.width - frame.left - frame.right,
    height: frame.height - frame.top - frame.bottom + 24,
  };
  return (
    <div className="absolute rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-focus" style={box}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        min={0}
        max={Math.max(1, points.length - 1)}
        step={1}
        value={index}
        onChange={(event) => take(Number(event.target.value))}
        {...taking}
        className="m-0 size-full cursor-pointer touch-pan-y opacity-0"
      />
    </div>
  );
}
