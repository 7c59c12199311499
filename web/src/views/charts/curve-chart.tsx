import type { CurvePoint } from '@icfm/api/curves/schema';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ChartSvg } from '../../ui/chart-svg.tsx';
import { BottomAxis, type Frame, LeftAxis } from './axes.tsx';
import { CurveHandle } from './curve-handle.tsx';
import { CurveLabels } from './curve-labels.tsx';
import { CurveMarker } from './curve-marker.tsx';

export type CurveScales = {
  readonly x: (reachKilometers: number) => number;
  readonly y: (share: number) => number;
};

export type CurveChartProps = {
  readonly place: string;
  readonly points: readonly CurvePoint[];
  /** None where the place is the nation. */
  readonly nationPoints: readonly CurvePoint[];
  readonly current: CurvePoint;
  /** The point under the pointer or the focus. */
  readonly read: CurvePoint | null;
  readonly title: string;
  readonly description: string;
  readonly valueText: string;
  readonly onRead: (reachKilometers: number | null) => void;
  readonly onReach: (reachKilometers: number) => void;
};

const allShares = [0, 0.25, 0.5, 0.75, 1];
const usualEnd = 300;

function Curves({
  points,
  nationPoints,
  scales,
}: Pick<CurveChartProps, 'points' | 'nationPoints'> & { scales: CurveScales }) {
  const { x, y } = scales;
  const band = area<CurvePoint>()
    .x((point) => x(point.reachKilometers))
    .y0((point) => y(point.certainShare))
    .y1((point) => y(point.possibleShare));
  const curve = (share: (point: CurvePoint) => number) =>
    line<CurvePoint>()
      .x((point) => x(point.reachKilometers))
      .y((point) => y(share(point)))([...points]) ?? undefined;
  const nation = line<CurvePoint>()
    .x((point) => x(point.reachKilometers))
    .y((point) => y(point.certainShare));
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={band([...points]) ?? undefined} style={{ fill: 'var(--verdict-possible-fill)' }} />
      <path d={curve((point) => point.possibleShare)} strokeWidth={1} style={{ stroke: 'var(--verdict-possible)' }} />
      {nationPoints.length > 0 ? (
        <path
          d={nation([...nationPoints]) ?? undefined}
          strokeWidth={1.5}
          strokeDasharray="5 3"
          className="stroke-ink-faint"
        />
      ) : null}
      <path d={curve((point) => point.certainShare)} strokeWidth={2.5} style={{ stroke: 'var(--verdict-certain)' }} />
    </g>
  );
}

/** C(τ) drawn in a width: what is certain as a line, what is possible as a band above it, the reach as a line that can be moved. */
export function CurveChart({ width, ...props }: CurveChartProps & { readonly width: number }) {
  const words = useFeatureWords(chartWords);
  const { words: shell, format } = useWords();
  const height = Math.round(Math.min(384, Math.max(240, width * 0.62)));
  const frame: Frame = { width, height, top: 44, right: 16, bottom: 40, left: 44 };
  const shown = props.read ?? props.current;
  const end = Math.max(usualEnd, props.points.at(-1)?.reachKilometers ?? 0);
  const x = scaleLinear([0, end], [frame.left, width - frame.right]);
  const y = scaleLinear([0, 1], [height - frame.bottom, frame.top]);
  const scales = { x, y };
  const ticks = x.ticks(width > 480 ? 6 : 4);
  return (
    <div className="relative">
      <ChartSvg title={props.title} description={props.description} width={width} height={height}>
        <LeftAxis scale={y} ticks={allShares} frame={frame} label={words.curve.y} write={format.percent} />
        <BottomAxis scale={x} ticks={ticks} frame={frame} label={words.curve.x} write={format.count} />
        <Curves points={props.points} nationPoints={props.nationPoints} scales={scales} />
        <CurveLabels {...props} scales={scales} frame={frame} />
        <CurveMarker
          point={shown}
          isCurrent={props.read === null}
          label={fill(shell.filters.reachValue, { reach: format.count(shown.reachKilometers) })}
          scales={scales}
          frame={frame}
        />
      </ChartSvg>
      <CurveHandle {...props} frame={frame} toReach={(at) => x.invert(at)} />
    </div>
  );
}
