import { chartWords } from '../../i18n/chart-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { labelHalo } from '../../ui/chart-svg.tsx';
import type { Frame } from './axes.tsx';
import type { CurveChartProps, CurveScales } from './curve-chart.tsx';
import { nearestPoint, widestApart, widestBand } from './curve-points.ts';

type CurveLabelsProps = Pick<CurveChartProps, 'place' | 'points' | 'nationPoints' | 'current'> & {
  readonly scales: CurveScales;
  readonly frame: Frame;
};

const lineHeight = 14;

/** The nation's name where its curve stands furthest from the place's. */
function NationLabel({
  points,
  nationPoints,
  from,
  scales,
}: Omit<CurveLabelsProps, 'place' | 'current' | 'frame'> & { readonly from: number }) {
  const words = useFeatureWords(chartWords).curve;
  const apart = widestApart(points, nationPoints, [from, 290]) ?? widestApart(points, nationPoints, [20, 290]);
  if (!apart) return null;
  const { point, other } = apart;
  const isAbove =
    other.certainShare > point.certainShare || scales.y(0) - scales.y(other.certainShare) < 2 * lineHeight;
  return (
    <text
      x={scales.x(other.reachKilometers)}
      y={scales.y(other.certainShare) + (isAbove ? -8 : 16)}
      textAnchor="middle"
      className="fill-ink-muted"
    >
      {words.nation}
    </text>
  );
}

/** The name of the band in the band, where it is high enough to hold it. */
function BandLabel({ points, from, scales }: Pick<CurveLabelsProps, 'points' | 'scales'> & { readonly from: number }) {
  const { words } = useWords();
  const band = widestBand(points, [from, 260]);
  if (!band) return null;
  const [bottom, top] = [scales.y(band.certainShare), scales.y(band.possibleShare)];
  if (bottom - top < lineHeight + 6) return null;
  return (
    <text
      x={scales.x(band.reachKilometers)}
      y={(bottom + top) / 2 + 4}
      textAnchor="middle"
      className="fill-possible"
      style={{ stroke: 'none' }}
    >
      {words.verdict.possible}
    </text>
  );
}

/** Names on the curves themselves, away from the line of the reach, where its own figures stand. */
export function CurveLabels({ place, points, nationPoints, current, scales, frame }: CurveLabelsProps) {
  const { words } = useWords();
  const { reachKilometers } = current;
  const reach = reachKilometers < 150 ? Math.min(250, reachKilometers + 75) : 60;
  const named = nearestPoint(points, reach);
  if (!named) return null;
  const y = scales.y(named.certainShare);
  const isLow = y + lineHeight + 6 > frame.height - frame.bottom;
  return (
    <g className="text-xs" style={labelHalo}>
      <text
        x={scales.x(named.reachKilometers)}
        y={y + (isLow ? -8 : lineHeight + 4)}
        className="fill-certain font-semibold"
      >
        {place} · {words.verdict.certain}
      </text>
      <BandLabel points={points} scales={scales} from={Math.min(reachKilometers + 55, 250)} />
      <NationLabel points={points} nationPoints={nationPoints} scales={scales} from={reach + 50} />
    </g>
  );
}
