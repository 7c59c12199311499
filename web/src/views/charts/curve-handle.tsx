import { type PointerEvent, useRef } from 'react';
import { chartWords } from '../../i18n/chart-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { Frame } from './axes.tsx';
import type { CurveChartProps } from './curve-chart.tsx';

type CurveHandleProps = Pick<CurveChartProps, 'current' | 'valueText' | 'onRead' | 'onReach'> & {
  readonly frame: Frame;
  readonly toReach: (at: number) => number;
};

const step = 5;
const [least, most] = [5, 300];

const toStep = (reach: number) => Math.min(most, Math.max(least, Math.round(reach / step) * step));

type DragProps = Pick<CurveHandleProps, 'onRead' | 'onReach'> & {
  readonly reachAt: (event: PointerEvent<HTMLInputElement>) => number;
};

/** The pointer reads while it moves, and sets where it presses or drags. */
function useDrag({ reachAt, onRead, onReach }: DragProps) {
  const isDragging = useRef(false);
  const stop = () => {
    isDragging.current = false;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLInputElement>) => {
      // The browser would move its own thumb, which does not lie on the scale of the chart.
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      isDragging.current = true;
      onRead(null);
      onReach(reachAt(event));
    },
    onPointerMove: (event: PointerEvent<HTMLInputElement>) =>
      isDragging.current ? onReach(reachAt(event)) : onRead(reachAt(event)),
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerLeave: () => onRead(null),
  };
}

/** An invisible slider over the plot: the pointer reads, a click or a drag sets, the arrow keys do both. */
export function CurveHandle({ current, valueText, onRead, onReach, frame, toReach }: CurveHandleProps) {
  const words = useFeatureWords(chartWords);
  const reachAt = (event: PointerEvent<HTMLInputElement>) =>
    toStep(toReach(event.clientX - event.currentTarget.getBoundingClientRect().left + frame.left));
  const drag = useDrag({ reachAt, onRead, onReach });
  const box = {
    left: frame.left,
    top: frame.top - 8,
    width: frame.width - frame.left - frame.right,
    height: frame.height - frame.top - frame.bottom + 8,
  };
  return (
    <div className="absolute rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-focus" style={box}>
      <input
        type="range"
        aria-label={words.curve.slider}
        aria-valuetext={valueText}
        min={least}
        max={most}
        step={step}
        value={Math.min(most, Math.max(least, current.reachKilometers))}
        onChange={(event) => onReach(Number(event.target.value))}
        {...drag}
        className="m-0 size-full cursor-ew-resize touch-pan-y opacity-0"
      />
    </div>
  );
}
