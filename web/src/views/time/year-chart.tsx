import { max } from 'd3-array';
import { type ScaleBand, scaleBand, scaleLinear } from 'd3-scale';
import { fill } from '../../i18n/fill.ts';
import { timeWords } from '../../i18n/time-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ChartSvg, labelHalo } from '../../ui/chart-svg.tsx';
import { YearHandle } from './year-handle.tsx';
import type { Stop } from './year-stops.ts';

export type YearChartProps = {
  readonly stops: readonly Stop[];
  readonly index: number;
  readonly title: string;
  readonly description: string;
  readonly onIndex: (index: number) => void;
};

const height = 116;
const top = 18;
const base = 82;

type BarProps = {
  readonly stop: Stop;
  readonly left: number;
  readonly width: number;
  readonly y: (count: number) => number;
  readonly isSelected: boolean;
};

/** Clusters on the list as an outline; in it those covered, solid as far as no unknown year of opening matters. */
function Bar({ stop, left, width, y, isSelected }: BarProps) {
  const { clusters, covered, coveredAtLeast } = stop;
  const [low, high] = [Math.min(covered, coveredAtLeast), Math.max(covered, coveredAtLeast)];
  const bar = (from: number, to: number) => ({ x: left, width, y: y(to), height: Math.max(0, y(from) - y(to)) });
  return (
    <g opacity={isSelected ? 1 : 0.55}>
      <rect {...bar(0, clusters)} className="fill-panel-sunken stroke-line-strong" />
      <rect {...bar(low, high)} style={{ fill: 'var(--verdict-possible-fill)', stroke: 'var(--verdict-possible)' }} />
      <rect {...bar(0, low)} style={{ fill: 'var(--verdict-certain)' }} />
    </g>
  );
}

type TicksProps = { readonly stops: readonly Stop[]; readonly index: number; readonly x: ScaleBand<number> };

/** Years below the bars: all where there is room, else the ends and the chosen one. */
function Ticks({ stops, index, x }: TicksProps) {
  const words = useFeatureWords(timeWords);
  const isRoomy = x.step() >= 34;
  const isNamed = (at: number) => isRoomy || at === 0 || at === index || at === stops.length - 1;
  const isNear = (at: number) => at !== index && Math.abs(at - index) * x.step() < 40;
  return stops.map(({ year }, at) =>
    isNamed(at) && (isRoomy || !isNear(at)) ? (
      <text
        key={year ?? 'today'}
        x={(x(at) ?? 0) + x.bandwidth() / 2}
        y={height - 4}
        textAnchor="middle"
        className={at === index ? 'fill-ink font-semibold' : 'fill-ink-muted'}
      >
        {year ?? words.today}
      </text>
    ) : null,
  );
}

/** The line the slider runs on, and its thumb below the chosen bar. */
function Track({ at, width }: { readonly at: number; readonly width: number }) {
  return (
    <g>
      <line
        x1={6}
        x2={width - 6}
        y1={base + 8}
        y2={base + 8}
        strokeWidth={2}
        strokeLinecap="round"
        className="stroke-line-strong"
      />
      <circle cx={at} cy={base + 8} r={7} strokeWidth={2} className="fill-accent stroke-panel-solid" />
    </g>
  );
}

/** A bar for every year, and under them the slider that chooses one. */
export function YearChart({
  width,
  stops,
  index,
  title,
  description,
  onIndex,
}: YearChartProps & { readonly width: number }) {
  const words = useFeatureWords(timeWords);
  const { format } = useWords();
  const x = scaleBand<number>([...stops.keys()], [0, width])
    .paddingInner(0.35)
    .paddingOuter(0.3);
  const y = scaleLinear([0, max(stops, ({ clusters }) => clusters) || 1], [base, top]);
  const chosen = stops[index];
  const middle = (x(index) ?? 0) + x.bandwidth() / 2;
  const when = chosen?.year == null ? words.today : fill(words.asOf, { year: String(chosen.year) });
  const counts = { clusters: format.count(chosen?.clusters ?? 0), covered: format.count(chosen?.covered ?? 0) };
  return (
    <div className="relative">
      <ChartSvg title={title} description={description} width={width} height={height} className="text-[11px]">
        {stops.map((stop, at) => (
          <Bar
            key={stop.year ?? 'today'}
            {...{ stop, y }}
            left={x(at) ?? 0}
            width={x.bandwidth()}
            isSelected={at === index}
          />
        ))}
        {chosen ? (
          <text x={middle} y={y(chosen.clusters) - 5} textAnchor="middle" className="fill-ink" style={labelHalo}>
            <tspan className="fill-certain font-semibold">{counts.covered}</tspan>/{counts.clusters}
          </text>
        ) : null}
        <Track at={middle} width={width} />
        <Ticks stops={stops} index={index} x={x} />
      </ChartSvg>
      <YearHandle
        label={words.slider}
        {...{ index, onIndex }}
        count={stops.length}
        valueText={fill(words.sliderText, { when, ...counts })}
        toIndex={(at) => Math.floor((at / width) * stops.length)}
      />
    </div>
  );
}
