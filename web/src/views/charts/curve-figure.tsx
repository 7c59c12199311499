import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { CurvePoint } from '@icfm/api/curves/schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { curvesQuery } from '../../api/chart-queries.ts';
import { type ChartWords, chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRest } from '../../ui/use-rest.ts';
import { drawnDepth } from '../coverage/drawn-depth.ts';
import { countsAt } from '../coverage/verdict-at.ts';
import { useView } from '../shell/view-context.tsx';
import { ChartFigure } from './chart-figure.tsx';
import type { ChartTableData } from './chart-table.tsx';
import { CurveChart } from './curve-chart.tsx';
import { curveFinding, curveReading } from './curve-finding.ts';
import { nearestPoint, pointsAt } from './curve-points.ts';
import { NotMeasured } from './not-measured.tsx';

const settleMilliseconds = 160;

/** The reach as it is dragged, at once; in the address, and in every other number, when it rests. */
function useReachDraft() {
  const { state, set } = useView();
  const [draft, setDraft] = useState(state.reach);
  const { after, forget } = useRest(settleMilliseconds);
  useEffect(() => {
    forget();
    setDraft(state.reach);
  }, [state.reach, forget]);
  const drag = (reach: number) => {
    setDraft(reach);
    after(() => set({ reach }, replaced));
  };
  return { draft, drag };
}

/** The headline's own point, so that curve and headline never differ whatever the reach; null where there is none. */
function exactPoint(
  { parameters, scope, nation }: CoverageAnswer,
  depth: 'specialised' | 'matched',
  of: 'scope' | 'nation',
): CurvePoint | null {
  const { certainShare, possibleShare } = countsAt((of === 'scope' ? scope : nation).summary, depth);
  if (certainShare === null || possibleShare === null) return null;
  return { reachKilometers: parameters.reachKilometers, certainShare, possibleShare };
}

type CurveTable = {
  readonly points: readonly CurvePoint[];
  readonly nationPoints: readonly CurvePoint[];
  readonly reach: number;
};

function curveTable(
  { points, nationPoints, reach }: CurveTable,
  words: ChartWords['curve'],
  format: Format,
): ChartTableData {
  const nation = new Map(nationPoints.map((point) => [point.reachKilometers, point]));
  const hasNation = nationPoints.length > 0;
  const share = (value: number | undefined) => (value === undefined ? '—' : format.percent(value));
  return {
    caption: words.name,
    columns: [
      { id: 'reach', label: words.columns.reach },
      { id: 'certain', label: words.columns.certain },
      { id: 'possible', label: words.columns.possible },
      ...(hasNation ? [{ id: 'nationCertain', label: words.nationCertain }] : []),
      ...(hasNation ? [{ id: 'nationPossible', label: words.nationPossible }] : []),
    ],
    rows: points.map(({ reachKilometers, certainShare, possibleShare }) => {
      const isCurrent = reachKilometers === reach;
      const own = nation.get(reachKilometers);
      const kilometers = format.count(reachKilometers);
      return {
        id: String(reachKilometers),
        isCurrent,
        cells: [
          isCurrent ? fill(words.current, { reach: kilometers }) : kilometers,
          format.percent(certainShare),
          format.percent(possibleShare),
          ...(hasNation ? [share(own?.certainShare), share(own?.possibleShare)] : []),
        ],
      };
    }),
  };
}

type CurveFigureProps = { readonly answer: CoverageAnswer; readonly place: string; readonly source: string };

function useCurvePoints(answer: CoverageAnswer) {
  const { state } = useView();
  const query = useQuery(curvesQuery(state));
  const depth = drawnDepth(state.depth);
  const points = useMemo(() => {
    if (!query.data) return null;
    const isNation = query.data.scope.id === query.data.nation.id;
    return {
      points: pointsAt(query.data.scope, depth, exactPoint(answer, depth, 'scope')),
      nationPoints: isNation ? [] : pointsAt(query.data.nation, depth, exactPoint(answer, depth, 'nation')),
    };
  }, [query.data, depth, answer]);
  return { query, depth, points };
}

/** Coverage against reach of the place, the nation beside it. */
export function CurveFigure({ answer, place, source }: CurveFigureProps) {
  const words = useFeatureWords(chartWords).curve;
  const { query, depth, points } = useCurvePoints(answer);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || !points) return <Skeleton lines={6} />;
  const note = depth === 'matched' ? words.depthMatched : words.depthSpecialised;
  if (points.points.length === 0)
    return <NotMeasured name={words.name} reason={query.data.notMeasured ?? 'no-clusters'} />;
  return <MovableCurve {...points} place={place} source={source} notes={[note, words.hint]} />;
}

type MovableCurveProps = Omit<CurveTable, 'reach'> & {
  readonly place: string;
  readonly source: string;
  readonly notes: readonly string[];
};

function MovableCurve({ points, nationPoints, place, source, notes }: MovableCurveProps) {
  const words = useFeatureWords(chartWords).curve;
  const { format } = useWords();
  const { draft, drag } = useReachDraft();
  const [readReach, setReadReach] = useState<number | null>(null);
  const current = nearestPoint(points, draft);
  if (!current) return null;
  const read = readReach === null ? null : nearestPoint(points, readReach);
  const shown = read ?? current;
  const nation = nationPoints.find(({ reachKilometers }) => reachKilometers === shown.reachKilometers) ?? null;
  const reading = curveReading({ place, point: shown, nation }, words, format);
  const finding = curveFinding({ place, points, current }, words, format);
  const span = { from: points[0]?.reachKilometers ?? 0, to: points.at(-1)?.reachKilometers ?? 0 };
  return (
    <ChartFigure
      name={words.name}
      finding={finding}
      source={source}
      notes={[reading, ...notes]}
      tables={[curveTable({ points, nationPoints, reach: current.reachKilometers }, words, format)]}
    >
      {(width) => (
        <CurveChart
          width={width}
          {...{ place, points, nationPoints, current, read }}
          title={finding}
          description={fill(words.description, { ...span, reading })}
          valueText={reading}
          onRead={setReadReach}
          onReach={drag}
        />
      )}
    </ChartFigure>
  );
}
