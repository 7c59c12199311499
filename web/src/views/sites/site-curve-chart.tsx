import type { CurvePoint } from '@icfm/api/sites/schema';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ChartSvg, labelHalo } from '../../ui/chart-svg.tsx';
import { BottomAxis, type Frame, LeftAxis } from '../charts/axes.tsx';
import { nearestStep, weightRange } from './curve-steps.ts';
import { StepHandle } from './step-handle.tsx';

type Scales = { readonly x: (limit: number) => number; readonly y: (weight: number) => number };

type SiteCurveChartProps = {
  readonly points: readonly CurvePoint[];
  /** Limit of the plan shown. */
  readonly current: number;
  readonly isBudget: boolean;
  readonly title: string;
  readonly onLimit: (limit: number) => void;
};

/** Closer together than this the gains would overlap. */
const leastLabelPixels = 20;

/** What was reached and what is possible: a hollow point under a line to its bound where it is not proved. */
function Step({ point, scales, isCurrent }: { point: CurvePoint; scales: Scales; isCurrent: boolean }) {
  const { coveredWeight, bound, status, limit } = point;
  if (coveredWeight === null) return null;
  const [x, y] = [scales.x(limit), scales.y(coveredWeight)];
  const isProved = status === 'optimal';
  return (
    <g>
      {!isProved && bound !== null ? (
        <path
          d={`M${x} ${y}V${scales.y(bound)}m-4 0h8`}
          fill="none"
          strokeWidth={1.5}
          style={{ stroke: 'var(--warning)' }}
        />
      ) : null}
      <circle
        cx={x}
        cy={y}
        r={isCurrent ? 6 : 3.6}
        strokeWidth={2}
        style={{
          fill: isProved ? 'var(--verdict-certain)' : 'var(--panel-solid)',
          stroke: isCurrent ? 'var(--ink)' : 'var(--verdict-certain)',
        }}
      />
    </g>
  );
}

function Lines({ points, scales }: { readonly points: readonly CurvePoint[]; readonly scales: Scales }) {
  const draw = (weight: (point: CurvePoint) => number | null) =>
    line<CurvePoint>()
      .defined((point) => weight(point) !== null)
      .x(({ limit }) => scales.x(limit))
      .y((point) => scales.y(weight(point) ?? 0))([...points]) ?? undefined;
  return (
    <g fill="none" strokeLinejoin="round">
      <path
        d={draw(({ coveredWeight }) => coveredWeight)}
        strokeWidth={2.5}
        style={{ stroke: 'var(--verdict-certain)' }}
      />
      <path
        d={draw(({ greedyWeight }) => greedyWeight)}
        strokeWidth={1.5}
        strokeDasharray="4 3"
        style={{ stroke: 'var(--verdict-none)' }}
      />
    </g>
  );
}

function Gains({ points, scales }: { readonly points: readonly CurvePoint[]; readonly scales: Scales }) {
  const { format } = useWords();
  const [first, second] = points;
  const apart = first && second ? scales.x(second.limit) - scales.x(first.limit) : 0;
  if (apart < leastLabelPixels) return null;
  return (
    <g className="fill-ink-muted text-[11px]" textAnchor="middle">
      {points.map(({ limit, coveredWeight, gainWeight }) =>
        coveredWeight === null || gainWeight === null ? null : (
          <text key={limit} x={scales.x(limit)} y={scales.y(coveredWeight) - 10} style={labelHalo}>
            +{format.figure(gainWeight)}
          </text>
        ),
      )}
    </g>
  );
}

function frameOf(width: number): Frame {
  return { width, height: 210, top: 36, right: 18, bottom: 38, left: 40 };
}

function scalesOf(points: readonly CurvePoint[], { width, height, top, right, bottom, left }: Frame) {
  const [from, to] = [points[0]?.limit ?? 0, points.at(-1)?.limit ?? 1];
  return {
    x: scaleLinear([from, from === to ? from + 1 : to], [left, width - right]),
    y: scaleLinear(weightRange(points), [height - bottom, top]).nice(4),
  };
}

type DrawingProps = SiteCurveChartProps & { readonly frame: Frame; readonly scales: ReturnType<typeof scalesOf> };

function Drawing({ points, current, isBudget, title, frame, scales }: DrawingProps) {
  const { curve: words } = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const { x, y } = scales;
  const most = Math.max(2, Math.floor((frame.width - 60) / 34));
  const ticks = x.ticks(Math.min(most, points.length)).filter((tick) => isBudget || Number.isInteger(tick));
  const label = isBudget ? words.xBudget : words.x;
  const at = nearestStep(points, current);
  return (
    <ChartSvg title={title} description={words.description} width={frame.width} height={frame.height}>
      <LeftAxis scale={y} ticks={y.ticks(4)} frame={frame} label={words.y} write={format.figure} />
      <BottomAxis scale={x} ticks={ticks} frame={frame} label={label} write={format.figure} />
      <Lines points={points} scales={scales} />
      {points.map((point, index) => (
        <Step key={point.limit} point={point} scales={scales} isCurrent={index === at} />
      ))}
      <Gains points={points} scales={scales} />
    </ChartSvg>
  );
}

/** Covered weight against the limit: the optimum as a line, the greedy choice dashed; each point can be taken. */
export function SiteCurveChart({ width, ...props }: SiteCurveChartProps & { readonly width: number }) {
  const { points, current, isBudget, onLimit } = props;
  const { curve: words } = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const frame = frameOf(width);
  const scales = scalesOf(points, frame);
  const at = nearestStep(points, current);
  const { limit = 0, coveredWeight: covered = null } = points[at] ?? {};
  const valueText = fill(words.valueText, {
    limit: format.figure(limit),
    covered: covered === null ? words.none : format.figure(covered),
  });
  return (
    <div className="relative">
      <Drawing {...props} frame={frame} scales={scales} />
      <StepHandle
        points={points}
        index={at}
        label={isBudget ? words.sliderBudget : words.slider}
        valueText={valueText}
        frame={frame}
        toLimit={(pixels) => scales.x.invert(pixels)}
        onLimit={onLimit}
      />
    </div>
  );
}
