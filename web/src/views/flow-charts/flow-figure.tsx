import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { useMemo, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { toTarget } from '../../state/selection.ts';
import { ChartFigure } from '../charts/chart-figure.tsx';
import { useView } from '../shell/view-context.tsx';
import { ChartCanvas } from './chart-canvas.tsx';
import type { ChartDrawing, ChartMark } from './chart-drawing.ts';
import { chartFinding } from './chart-finding.ts';
import { chartRecords, toChartTable } from './chart-tables.ts';
import { type ChartInput, drawChart } from './draw-chart.ts';
import { isSideBySide, rankingRow } from './ranking-drawing.ts';
import { useChartTexts } from './use-chart-texts.ts';

const textSize = 12;

/** As high as the chart needs: lists by their rows, the others by the width they have. */
function heightFor({ answer, chart, width }: Pick<ChartInput, 'answer' | 'chart' | 'width'>): number {
  const rows = Math.max(answer.ranking.receivers.length, answer.ranking.senders.length);
  if (chart === 'ranking') {
    const lists = isSideBySide(width) ? 1 : 2;
    return Math.min(760, lists * (rows * rankingRow(textSize) + 32));
  }
  if (chart === 'sankey') return Math.min(640, Math.max(320, rows * 25));
  return Math.round(Math.min(chart === 'chord' ? 560 : 400, Math.max(280, width * 0.7)));
}

type DrawnProps = { readonly answer: TransfersAnswer; readonly width: number; readonly finding: string };

/** The chart as it fits a width; drawn anew only where what it shows changes. */
function useDrawing({ answer, width }: Pick<DrawnProps, 'answer' | 'width'>, basisName: string | null): ChartDrawing {
  const { state, theme } = useView();
  const { language } = useWords();
  const { flowChart: chart, flowWidth } = state;
  return useMemo(
    () =>
      drawChart({
        ...{ answer, chart, flowWidth, basisName, language, theme, width, textSize },
        height: heightFor({ answer, chart, width }),
      }),
    [answer, chart, flowWidth, basisName, language, theme, width],
  );
}

/** Marks of what the map or the panel point at. */
function useLit({ marks }: ChartDrawing): string[] {
  const { hovered, selection } = useView();
  const targets = [hovered, toTarget(selection)];
  return marks.filter(({ target }) => target !== null && targets.includes(target)).map(({ id }) => id);
}

/** The chart in a width, and the line that reads out what is pointed at. */
function DrawnChart({ answer, width, finding }: DrawnProps) {
  const { state, set, setHovered } = useView();
  const { words, basisName } = useChartTexts(answer).context;
  const [read, setRead] = useState<ChartMark | null>(null);
  const drawing = useDrawing({ answer, width }, basisName);
  const lit = useLit(drawing);
  const open = ({ target, year }: ChartMark) => {
    if (year !== null) void set({ fromYear: year, toYear: year });
    // A link is all that is documented between its ends, not one record.
    else if (target !== null) void set({ selected: target.replace(/^flow:/, 'corridor:') });
  };
  const kind = words.names[state.flowChart];
  const notes = drawing.notes.join(' ');
  return (
    <>
      <p aria-hidden className="h-6 truncate text-sm text-ink-muted">
        {read?.label ?? words.hint}
      </p>
      <ChartCanvas
        key={state.flowChart}
        drawing={drawing}
        title={finding}
        description={fill(words.description, { kind, count: drawing.marks.length, notes })}
        label={fill(words.marks, { name: kind })}
        lit={lit}
        onRead={(mark) => {
          setRead(mark);
          setHovered(mark?.target ?? null);
        }}
        onOpen={open}
      />
      <p className="mt-2 text-xs leading-5 text-ink-muted">{notes}</p>
    </>
  );
}

/** The chart chosen, under the sentence it shows, and as a table. */
export function FlowFigure({ answer, finding }: Omit<DrawnProps, 'width'>) {
  const { state } = useView();
  const { context, source } = useChartTexts(answer);
  const name = context.words.names[state.flowChart];
  return (
    <ChartFigure
      name={name}
      finding={finding}
      source={source}
      tables={[toChartTable(name, chartRecords(answer, state, context))]}
      notes={[source]}
    >
      {(width) => <DrawnChart answer={answer} width={width} finding={finding} />}
    </ChartFigure>
  );
}

/** What the chart shows, in a sentence; null where there is nothing to draw. */
export function useChartFinding(answer: TransfersAnswer): string | null {
  const { state } = useView();
  const { context } = useChartTexts(answer);
  return chartFinding(answer, state, context);
}
