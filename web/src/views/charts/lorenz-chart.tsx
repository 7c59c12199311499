import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ChartSvg, labelHalo } from '../../ui/chart-svg.tsx';
import { BottomAxis, type Frame, LeftAxis } from './axes.tsx';
import { accessShareAt, type LorenzPoint } from './lorenz.ts';

type LorenzChartProps = {
  readonly width: number;
  readonly points: readonly LorenzPoint[];
  readonly title: string;
  readonly description: string;
};

const ticks = [0, 0.25, 0.5, 0.75, 1];
const equal: LorenzPoint[] = [
  { demandShare: 0, accessShare: 0 },
  { demandShare: 1, accessShare: 1 },
];

type Scales = { readonly x: (share: number) => number; readonly y: (share: number) => number };

function Curve({ points, x, y }: Scales & { readonly points: readonly LorenzPoint[] }) {
  const curve = line<LorenzPoint>()
    .x((point) => x(point.demandShare))
    .y((point) => y(point.accessShare));
  const below = area<LorenzPoint>()
    .x((point) => x(point.demandShare))
    .y0((point) => y(point.demandShare))
    .y1((point) => y(point.accessShare));
  return (
    <g fill="none">
      <path d={below([...points]) ?? undefined} style={{ fill: 'var(--verdict-possible-fill)' }} />
      <path d={curve(equal) ?? undefined} strokeDasharray="5 3" className="stroke-ink-faint" />
      <path
        d={curve([...points]) ?? undefined}
        strokeWidth={2.5}
        strokeLinejoin="round"
        style={{ stroke: 'var(--verdict-certain)' }}
      />
    </g>
  );
}

/** Where half of the clusters stand on the curve. */
function Half({ points, x, y }: Scales & { readonly points: readonly LorenzPoint[] }) {
  const words = useFeatureWords(chartWords).lorenz;
  const { format } = useWords();
  const share = accessShareAt(points, 0.5);
  if (share === null) return null;
  return (
    <g className="text-xs">
      <line x1={x(0.5)} x2={x(0.5)} y1={y(0)} y2={y(share)} className="stroke-ink" />
      <circle cx={x(0.5)} cy={y(share)} r={4.5} style={{ fill: 'var(--verdict-certain)' }} />
      <text x={x(0.5) - 9} y={y(share) - 7} textAnchor="end" className="fill-certain font-semibold" style={labelHalo}>
        {fill(words.half, { share: format.percent(share) })}
      </text>
    </g>
  );
}

/** The Lorenz curve of access over the clusters, worst served first, under the line of full equality. */
export function LorenzChart({ width, points, title, description }: LorenzChartProps) {
  const words = useFeatureWords(chartWords).lorenz;
  const { format } = useWords();
  const height = Math.round(Math.min(320, Math.max(240, width * 0.8)));
  const frame: Frame = { width, height, top: 24, right: 16, bottom: 40, left: 44 };
  const x = scaleLinear([0, 1], [frame.left, width - frame.right]);
  const y = scaleLinear([0, 1], [height - frame.bottom, frame.top]);
  return (
    <ChartSvg title={title} description={description} width={width} height={height}>
      <LeftAxis scale={y} ticks={ticks} frame={frame} label={words.y} write={format.percent} />
      <BottomAxis scale={x} ticks={ticks} frame={frame} label={words.x} write={format.percent} />
      <Curve points={points} x={x} y={y} />
      <text x={x(0.66)} y={y(0.66) - 8} textAnchor="end" className="fill-ink-muted text-xs" style={labelHalo}>
        {words.equality}
      </text>
      <Half points={points} x={x} y={y} />
    </ChartSvg>
  );
}
