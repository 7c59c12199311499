import { type CSSProperties, type PointerEvent, useRef } from 'react';

type ChartSliderProps = {
  readonly label: string;
  readonly value: number;
  readonly valueText: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Where it lies over the chart. */
  readonly box: CSSProperties;
  readonly cursor: 'cursor-pointer' | 'cursor-ew-resize';
  /** The arrow keys chose a value. */
  readonly onValue: (value: number) => void;
  /** A press or a drag, pixels from the left of the box. */
  readonly onPress: (left: number) => void;
  /** The pointer passes unpressed, pixels from the left of the box; null as it leaves. */
  readonly onPass?: (left: number | null) => void;
};

const leftOf = (event: PointerEvent<HTMLInputElement>) =>
  event.clientX - event.currentTarget.getBoundingClientRect().left;

function useDrag({ onPress, onPass }: Pick<ChartSliderProps, 'onPress' | 'onPass'>) {
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
      onPress(leftOf(event));
    },
    onPointerMove: (event: PointerEvent<HTMLInputElement>) =>
      isDragging.current ? onPress(leftOf(event)) : onPass?.(leftOf(event)),
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerLeave: () => onPass?.(null),
  };
}

/** An invisible slider over a chart: a press, a drag or the arrow keys choose on the chart's own scale. */
export function ChartSlider({ label, value, valueText, least, most, step, ...props }: ChartSliderProps) {
  const { box, cursor, onValue } = props;
  const drag = useDrag(props);
  return (
    <div className="absolute rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-focus" style={box}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onValue(Number(event.target.value))}
        {...drag}
        className={`m-0 size-full touch-pan-y opacity-0 ${cursor}`}
      />
    </div>
  );
}
