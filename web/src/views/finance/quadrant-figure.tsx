import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { useMemo, useState } from 'react';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { financeMapWords } from '../../i18n/finance-map-words.ts';
import { financeWords } from '../../i18n/finance-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { toTarget } from '../../state/selection.ts';
import { ChartFigure } from '../charts/chart-figure.tsx';
import { ChartCanvas } from '../flow-charts/chart-canvas.tsx';
import type { ChartMark } from '../flow-charts/chart-drawing.ts';
import { toChartTable } from '../flow-charts/chart-tables.ts';
import { useView } from '../shell/view-context.tsx';
import { quadrantDrawing } from './quadrant-drawing.ts';
import { receiverRecords, useReceiverTexts } from './receiver-records.ts';

type FigureProps = { readonly answer: TransferFinanceAnswer };

function Drawn({ answer, width }: FigureProps & { readonly width: number }) {
  const { theme, selection, hovered, set, setHovered } = useView();
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(financeWords).chart;
  const mapWords = useFeatureWords(financeMapWords);
  const [read, setRead] = useState<ChartMark | null>(null);
  const drawing = useMemo(() => {
    const height = Math.round(Math.min(420, Math.max(300, width * 0.9)));
    const texts = { words: mapWords, format };
    return quadrantDrawing(answer, { words, texts, names, theme, width, height, textSize: 11 });
  }, [answer, words, mapWords, format, names, theme, width]);
  const targets = [hovered, toTarget(selection)];
  const { marks, notes } = drawing;
  return (
    <>
      <p aria-hidden className="min-h-5 text-xs leading-5 text-ink-muted">
        {read?.label ?? words.hint}
      </p>
      <ChartCanvas
        drawing={drawing}
        title={words.name}
        description={`${fill(words.description, { count: format.count(marks.length) })} ${notes.join(' ')}`}
        label={fill(words.marks, { name: words.name })}
        lit={marks.filter(({ target }) => target !== null && targets.includes(target)).map(({ id }) => id)}
        onRead={(mark) => {
          setRead(mark);
          setHovered(mark?.target ?? null);
        }}
        onOpen={({ target }) => void set({ selected: target })}
      />
      <p className="text-xs leading-5 text-ink-muted">{notes.join(' ')}</p>
    </>
  );
}

/** Receivers by inflow and access in four quadrants; the same as a table. */
export function QuadrantFigure({ answer }: FigureProps) {
  const { format } = useWords();
  const words = useFeatureWords(financeWords).chart;
  const texts = useReceiverTexts(answer);
  const alarm = answer.receivers.filter(({ finance }) => finance?.quadrant === 'high-inflow-low-access').length;
  const basis = texts.basisName === null ? words.byRecords : fill(words.byAmount, { basis: texts.basisName });
  return (
    <ChartFigure
      name={`${words.name} · ${basis}`}
      finding={fill(words.finding, { count: format.count(alarm) })}
      source={fill(words.source, { asOf: format.month(answer.dataAsOf), basis })}
      tables={[toChartTable(words.name, receiverRecords(answer, texts))]}
    >
      {(width) => <Drawn answer={answer} width={width} />}
    </ChartFigure>
  );
}
