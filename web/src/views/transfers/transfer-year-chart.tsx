import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { ChartSvg } from '../../ui/chart-svg.tsx';
import { YearHandle } from '../time/year-handle.tsx';
import type { TransferStop } from './time-years.ts';

export type YearBar = {
  readonly stop: TransferStop;
  readonly value: number;
  /** The value as it is written over its bar. */
  readonly text: string;
  readonly isShown: boolean;
};

type YearChartProps = {
  readonly width: number;
  readonly bars: readonly YearBar[];
  readonly index: number;
  readonly title: string;
  readonly description: string;
  readonly sliderLabel: string;
  readonly allLabel: string;
  readonly sliderText: string;
  readonly onIndex: (index: number) => void;
};

const height = 108;
const top = 16;
const base = 76;

type BarProps = {
  readonly bar: YearBar;
  readonly left: number;
  readonly width: number;
  readonly y: (value: number) => number;
  /** Null where there is no room for it. */
  readonly label: string | null;
  readonly isChosen: boolean;
};

/** One year: its bar, the value over it where it is chosen, its name below. */
function Bar({ bar: { stop, value, text, isShown }, left, width, y, label, isChosen }: BarProps) {
  const middle = { x: left + width / 2, textAnchor: 'middle' } as const;
  return (
    <g>
      <rect
        {...{ x: left, y: y(value), width, height: Math.max(0, base - y(value)), rx: 1.5 }}
        className="fill-accent"
        opacity={isShown ? 1 : 0.3}
      />
      {isChosen && stop.year !== null ? (
        <text {...middle} y={y(value) - 4} className="fill-ink font-semibold">
          {text}
        </text>
      ) : null}
      {label === null ? null : (
        // The last name is longer than its bar is wide: it ends with it.
        <text
          {...(stop.year === null ? { x: left + width, textAnchor: 'end' } : middle)}
          y={height - 4}
          className={isChosen ? 'fill-ink font-semibold' : 'fill-ink-muted'}
        >
          {label}
        </text>
      )}
    </g>
  );
}

function scalesOf(bars: readonly YearBar[], width: number) {
  const x = scaleBand<number>([...bars.keys()], [0, width])
    .paddingInner(0.3)
    .paddingOuter(0.3);
  const y = scaleLinear([0, max(bars, ({ value }) => value) || 1], [base, top]);
  return { x, y, leftOf: (at: number) => x(at) ?? 0 };
}

/** A bar a year, all years at the end, and under them the slider that chooses. */
export function TransferYearChart(props: YearChartProps) {
  const { width, bars, index, title, description, sliderLabel, allLabel, sliderText, onIndex } = props;
  const { x, y, leftOf } = scalesOf(bars, width);
  const middle = leftOf(index) + x.bandwidth() / 2;
  const isEnd = (at: number) => at === 0 || at === bars.length - 1;
  const isNamed = (at: number) =>
    at === index || x.step() >= 34 || (isEnd(at) && Math.abs(at - index) * x.step() >= 40);
  const nameOf = ({ year }: TransferStop) => (year === null ? allLabel : String(year));
  return (
    <div className="relative">
      <ChartSvg title={title} description={description} width={width} height={height} className="text-[11px]">
        {bars.map((bar, at) => (
          <Bar
            key={nameOf(bar.stop)}
            {...{ bar, y, left: leftOf(at), width: x.bandwidth(), isChosen: at === index }}
            label={isNamed(at) ? nameOf(bar.stop) : null}
          />
        ))}
        <line x1={6} x2={width - 6} y1={base + 8} y2={base + 8} strokeWidth={2} className="stroke-line-strong" />
        <circle cx={middle} cy={base + 8} r={7} strokeWidth={2} className="fill-accent stroke-panel-solid" />
      </ChartSvg>
      <YearHandle
        {...{ index, onIndex }}
        label={sliderLabel}
        count={bars.length}
        valueText={sliderText}
        toIndex={(at) => Math.floor((at / width) * bars.length)}
      />
    </div>
  );
}
