import type { CurvePoint } from '@icfm/api/curves/schema';
import { useWords } from '../../i18n/use-words.tsx';
import { labelHalo } from '../../ui/chart-svg.tsx';
import type { Frame } from './axes.tsx';
import type { CurveScales } from './curve-chart.tsx';

type CurveMarkerProps = {
  readonly point: CurvePoint;
  /** The reach of the address, not one that is only being read. */
  readonly isCurrent: boolean;
  readonly label: string;
  readonly scales: CurveScales;
  readonly frame: Frame;
};

function Ends({ point, scales, isLeft }: Pick<CurveMarkerProps, 'point' | 'scales'> & { readonly isLeft: boolean }) {
  const { format } = useWords();
  const at = scales.x(point.reachKilometers);
  const [certain, possible] = [scales.y(point.certainShare), scales.y(point.possibleShare)];
  // Two figures one above the other need the height of a line.
  const isApart = certain - possible >= 14;
  const text = {
    x: at + (isLeft ? -9 : 9),
    textAnchor: isLeft ? ('end' as const) : ('start' as const),
    style: labelHalo,
  };
  const ring = { fill: 'var(--panel-solid)', stroke: 'var(--verdict-possible)' };
  return (
    <>
      <circle cx={at} cy={possible} r={4} strokeWidth={1.75} style={ring} />
      <circle cx={at} cy={certain} r={4.5} style={{ fill: 'var(--verdict-certain)' }} />
      {isApart ? (
        <text {...text} y={possible - 4} className="fill-possible">
          {format.percent(point.possibleShare)}
        </text>
      ) : null}
      <text {...text} y={certain + (scales.y(0) - certain < 18 ? -6 : 15)} className="fill-certain font-semibold">
        {format.percent(point.certainShare)}
      </text>
    </>
  );
}

/** A line at one reach with both ends of coverage on it, named beside their marks. */
export function CurveMarker({ point, isCurrent, label, scales, frame }: CurveMarkerProps) {
  const at = scales.x(point.reachKilometers);
  const isLeft = at > frame.width - frame.right - 72;
  return (
    <g className="fill-ink text-xs">
      <line
        x1={at}
        x2={at}
        y1={frame.top - 8}
        y2={frame.height - frame.bottom}
        strokeDasharray={isCurrent ? undefined : '2 3'}
        className="stroke-ink"
      />
      <text
        x={at}
        y={frame.top - 14}
        textAnchor={isLeft ? 'end' : 'middle'}
        className="font-semibold"
        style={labelHalo}
      >
        {label}
      </text>
      <Ends point={point} scales={scales} isLeft={isLeft} />
    </g>
  );
}
