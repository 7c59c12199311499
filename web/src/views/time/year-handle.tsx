import { ChartSlider } from '../../ui/chart-slider.tsx';

type YearHandleProps = {
  readonly label: string;
  readonly index: number;
  readonly count: number;
  readonly valueText: string;
  /** The stop under a horizontal place. */
  readonly toIndex: (at: number) => number;
  readonly onIndex: (index: number) => void;
};

/** A slider laid over the bars, which chooses the year. */
export function YearHandle({ label, index, count, valueText, toIndex, onIndex }: YearHandleProps) {
  return (
    <ChartSlider
      label={label}
      value={index}
      valueText={valueText}
      least={0}
      most={count - 1}
      step={1}
      box={{ inset: 0 }}
      cursor="cursor-pointer"
      onValue={onIndex}
      onPress={(left) => onIndex(Math.min(count - 1, Math.max(0, toIndex(left))))}
    />
  );
}
