import type { CurvePoint, SitesAnswer } from '@icfm/api/sites/schema';
import { useQueryClient } from '@tanstack/react-query';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import { type SiteAnswerWords, siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { ChartFigure } from '../charts/chart-figure.tsx';
import type { ChartTableData } from '../charts/chart-table.tsx';
import { useView } from '../shell/view-context.tsx';
import { firstFlat, longestCurve, nearestStep } from './curve-steps.ts';
import { SiteCurveChart } from './site-curve-chart.tsx';

type CurveText = { readonly words: SiteAnswerWords; readonly format: Format; readonly isBudget: boolean };

function curveTable(points: readonly CurvePoint[], at: number, { words, format, isBudget }: CurveText): ChartTableData {
  const { curve: own, certificate } = words;
  const figure = (value: number | null) => (value === null ? own.none : format.figure(value));
  return {
    caption: isBudget ? own.nameBudget : own.name,
    columns: [
      { id: 'limit', label: isBudget ? own.xBudget : own.slider },
      { id: 'best', label: own.best },
      { id: 'gain', label: own.gain },
      { id: 'greedy', label: own.greedy },
      { id: 'bound', label: own.bound },
      { id: 'status', label: own.status },
    ],
    rows: points.map(({ limit, coveredWeight, gainWeight, greedyWeight, bound, status }, index) => ({
      id: String(limit),
      isCurrent: index === at,
      cells: [
        index === at ? fill(own.current, { limit: format.figure(limit) }) : format.figure(limit),
        figure(coveredWeight),
        figure(gainWeight),
        format.figure(greedyWeight),
        status === 'optimal' ? own.none : figure(bound),
        certificate.status[status],
      ],
    })),
  };
}

function findingOf(points: readonly CurvePoint[], at: number, total: number, text: CurveText): string {
  const { words, format, isBudget } = text;
  const { curve: own } = words;
  const point = points[at];
  const flat = firstFlat(points.slice(0, at + 1));
  if (flat && !isBudget) return fill(own.flat, { limit: format.count(flat.limit + 1) });
  const { limit = 0, coveredWeight = null, gainWeight = null } = point ?? {};
  const share = coveredWeight === null || total === 0 ? own.none : format.percent(coveredWeight / total);
  const values = { limit: format.figure(limit), share, gain: gainWeight === null ? '0' : format.figure(gainWeight) };
  return fill(isBudget ? own.findingBudget : own.finding, values);
}

type SiteCurveProps = { readonly answer: SitesAnswer; readonly source: string };

/** What each further branch adds: the curve of proved optima, on which the number can be chosen. */
export function SiteCurve({ answer, source }: SiteCurveProps) {
  const { set } = useView();
  const words = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const client = useQueryClient();
  const known = client.getQueriesData<SitesAnswer>({ queryKey: ['sites', 'plan'] }).flatMap(([, data]) => data ?? []);
  const points = longestCurve(answer, known);
  const { budget, newSites } = answer.parameters;
  const isBudget = budget !== null;
  const text = { words, format, isBudget };
  const current = budget ?? newSites;
  const at = nearestStep(points, current);
  if (points.length < 2) return null;
  const name = isBudget ? words.curve.nameBudget : words.curve.name;
  const finding = findingOf(points, at, answer.problem.demandWeight, text);
  return (
    <ChartFigure
      name={name}
      finding={finding}
      tables={[curveTable(points, at, text)]}
      source={source}
      notes={[`━ ${words.curve.best}　┅ ${words.curve.greedy}`, words.curve.hint]}
    >
      {(width) => (
        <SiteCurveChart
          width={width}
          points={points}
          current={current}
          isBudget={isBudget}
          title={`${name} · ${finding}`}
          onLimit={(limit) => void set(isBudget ? { budget: limit } : { newSites: limit }, replaced)}
        />
      )}
    </ChartFigure>
  );
}
