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

type TickProps = { readonly x: number; readonly label: string; readonly isChosen: boolean };

function Tick({ x, label, isChosen }: TickProps) {
  const look = isChosen ? 'fill-ink font-semibold' : 'fill-ink-muted';
  return (
    <text x={x} y={height - 4} textAnchor="middle" className={look}>
      {label}
    </text>
  );
}

/** A bar a year, all years at the end, and under them the slider that chooses. */
export function TransferYearChart(props: YearChartProps) {
  const { width, bars, index, title, description, sliderLabel, allLabel, sliderText, onIndex } = props;
  const x = scaleBand<number>([...bars.keys()], [0, width])
    .paddingInner(0.3)
    .paddingOuter(0.3);
  const y = scaleLinear([0, max(bars, ({ value }) => value) || 1], [base, top]);
  const middleOf = (at: number) => (x(at) ?? 0) + x.bandwidth() / 2;
  const isRoomy = x.step() >= 34;
  const isNamed = (at: number) =>
    isRoomy || at === index || ((at === 0 || at === bars.length - 1) && Math.abs(at - index) * x.step() >= 40);
  return (
    <div className="relative">
      <ChartSvg title={title} description={description} width={width} height={height} className="text-[11px]">
        {bars.map(({ stop, value, text, isShown }, at) => (
          <g key={stop.year ?? 'all'}>
            <rect
              x={x(at) ?? 0}
              y={y(value)}
              width={x.bandwidth()}
              height={Math.max(0, base - y(value))}
              rx={1.5}
              className="fill-accent"
              opacity={isShown ? 1 : 0.3}
            />
            {at === index && stop.year !== null ? (
              <text x={middleOf(at)} y={y(value) - 4} textAnchor="middle" className="fill-ink font-semibold">
                {text}
              </text>
            ) : null}
            {isNamed(at) ? (
              <Tick
                x={middleOf(at)}
                label={stop.year === null ? allLabel : String(stop.year)}
                isChosen={at === index}
              />
            ) : null}
          </g>
        ))}
        <line x1={6} x2={width - 6} y1={base + 8} y2={base + 8} strokeWidth={2} className="stroke-line-strong" />
        <circle cx={middleOf(index)} cy={base + 8} r={7} strokeWidth={2} className="fill-accent stroke-panel-solid" />
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
