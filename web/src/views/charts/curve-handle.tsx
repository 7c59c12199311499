import { chartWords } from '../../i18n/chart-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ChartSlider } from '../../ui/chart-slider.tsx';
import type { Frame } from './axes.tsx';
import type { CurveChartProps } from './curve-chart.tsx';

type CurveHandleProps = Pick<CurveChartProps, 'current' | 'valueText' | 'onRead' | 'onReach'> & {
  readonly frame: Frame;
  readonly toReach: (at: number) => number;
};

const step = 5;
const [least, most] = [5, 300];

const inRange = (reach: number) => Math.min(most, Math.max(least, reach));

/** A slider over the plot: the pointer reads while it passes, and sets where it presses or drags, as the arrow keys do. */
export function CurveHandle({ current, valueText, onRead, onReach, frame, toReach }: CurveHandleProps) {
  const words = useFeatureWords(chartWords);
  const reachAt = (left: number) => inRange(Math.round(toReach(left + frame.left) / step) * step);
  const box = {
    left: frame.left,
    top: frame.top - 8,
    width: frame.width - frame.left - frame.right,
    height: frame.height - frame.top - frame.bottom + 8,
  };
  return (
    <ChartSlider
      label={words.curve.slider}
      value={inRange(current.reachKilometers)}
      valueText={valueText}
      least={least}
      most={most}
      step={step}
      box={box}
      cursor="cursor-ew-resize"
      onValue={onReach}
      onPress={(left) => {
        onRead(null);
        onReach(reachAt(left));
      }}
      onPass={(left) => onRead(left === null ? null : reachAt(left))}
    />
  );
}
