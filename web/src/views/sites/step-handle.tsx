import type { CurvePoint } from '@icfm/api/sites/schema';
import { ChartSlider } from '../../ui/chart-slider.tsx';
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

/** A slider over the plot, which takes a point. Nothing at all cannot be taken. */
export function StepHandle({ points, index, label, valueText, frame, toLimit, onLimit }: StepHandleProps) {
  const take = (step: number) => {
    const limit = points[step]?.limit ?? 0;
    if (limit > 0 && step !== index) onLimit(limit);
  };
  const box = {
    left: frame.left,
    top: frame.top - 12,
    width: frame.width - frame.left - frame.right,
    height: frame.height - frame.top - frame.bottom + 24,
  };
  return (
    <ChartSlider
      label={label}
      value={index}
      valueText={valueText}
      least={0}
      most={Math.max(1, points.length - 1)}
      step={1}
      box={box}
      cursor="cursor-pointer"
      onValue={take}
      onPress={(left) => take(nearestStep(points, toLimit(left + frame.left)))}
    />
  );
}
