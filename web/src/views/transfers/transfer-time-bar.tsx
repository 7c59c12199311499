import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { transferTimeWords } from '../../i18n/transfer-time-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { ChartTable } from '../charts/chart-table.tsx';
import { useWidth } from '../charts/use-width.ts';
import { useView } from '../shell/view-context.tsx';
import { PlayButton } from '../time/play-button.tsx';
import { barOf, nextStop, stopAt, stopsOf, type YearMode, yearFinding, yearsAt, yearTable } from './time-years.ts';
import { TransferYearChart, type YearBar } from './transfer-year-chart.tsx';
import { useTransfers } from './use-transfers.ts';

const modes = ['one', 'upTo'] as const;

type YearsProps = { readonly whole: TransfersAnswer; readonly answer: TransfersAnswer };

function useWriting() {
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(transferTimeWords);
  return useMemo(
    () => ({ words, format, basisName: (basis: string) => names.label('amountBasis', basis) }),
    [words, format, names],
  );
}

/** The stops with their bars; those whose years are on the map are full. */
function useBars({ years }: TransfersAnswer): readonly YearBar[] {
  const { state } = useView();
  const { words, format } = useWords();
  const { fromYear, toYear, basis } = state;
  return useMemo(
    () =>
      stopsOf(years).map((stop) => {
        const value = barOf(stop, years, basis);
        const write = basis === null ? format.count : format.amount;
        const text = value === null ? words.distance.none : write(value);
        const isFrom = stop.year !== null && (fromYear === null || stop.year >= fromYear);
        const isTo = stop.year !== null && (toYear === null || stop.year <= toYear);
        return { stop, value: value ?? 0, text, isShown: isFrom && isTo };
      }),
    [years, basis, words, format, fromYear, toYear],
  );
}

function Notes({ whole }: Pick<YearsProps, 'whole'>) {
  const { state } = useView();
  const { words, format, basisName } = useWriting();
  const { basis } = state;
  const undated = whole.records.keptUndated;
  const notes = [
    basis === null ? words.bars.records : fill(words.bars.amount, { basis: basisName(basis) }),
    words.note,
    basis === null ? '' : words.amountNote,
    undated > 0 ? fill(words.undated, { count: format.count(undated) }) : '',
  ];
  return <p className="mt-1 text-xs leading-5 text-ink-muted">{notes.filter((note) => note !== '').join(' · ')}</p>;
}

/** Which stop the address stands at, and the ways to others. */
function useStops(bars: readonly YearBar[]) {
  const { state, set } = useView();
  const stops = useMemo(() => bars.map(({ stop }) => stop), [bars]);
  const index = stopAt(stops, state);
  const [mode, setMode] = useState<YearMode>(state.fromYear === null && state.toYear !== null ? 'upTo' : 'one');
  const go = useCallback((at: number, by: YearMode) => void set(yearsAt(stops[at], by), replaced), [set, stops]);
  const onIndex = useCallback((at: number) => go(at, mode), [go, mode]);
  const onPlay = useCallback((at: number) => onIndex(nextStop(stops, at)), [onIndex, stops]);
  const onMode = (next: YearMode) => {
    setMode(next);
    go(index, next);
  };
  return { index, mode, onIndex, onPlay, onMode };
}

type HeadProps = { readonly finding: string; readonly stops: ReturnType<typeof useStops>; readonly count: number };

/** Play, what the years say, and whether they stand alone or add up. */
function Head({ finding, stops: { index, mode, onPlay, onMode }, count }: HeadProps) {
  const words = useFeatureWords(transferTimeWords);
  return (
    <div className="flex items-start gap-1 pr-9">
      <PlayButton index={index} count={count} onIndex={onPlay} />
      <p aria-live="polite" className="min-w-0 flex-1 py-1 text-sm leading-6 font-semibold text-pretty">
        {finding}
      </p>
      <div className="shrink-0 whitespace-nowrap">
        <Segmented
          label={words.mode}
          isLabelled={false}
          options={modes.map((value) => ({ value, label: words[value] }))}
          value={mode}
          onChange={onMode}
        />
      </div>
    </div>
  );
}

function Years({ whole, answer }: YearsProps) {
  const { state } = useView();
  const writing = useWriting();
  const { words } = writing;
  const { ref, width } = useWidth<HTMLDivElement>();
  const bars = useBars(whole);
  const stops = useStops(bars);
  const { index, onIndex } = stops;
  const finding = yearFinding({ years: whole.years, state, answer }, writing);
  const year = bars[index]?.stop.year ?? null;
  return (
    <>
      <Head finding={finding} stops={stops} count={bars.length} />
      <div ref={ref} className="relative">
        {width === 0 ? null : (
          <TransferYearChart
            {...{ width, bars, index, onIndex }}
            title={words.title}
            description={finding}
            sliderLabel={words.slider}
            allLabel={words.all}
            sliderText={fill(words.sliderText, { year: year === null ? words.all : String(year), count: finding })}
          />
        )}
        <div className="sr-only">
          <ChartTable {...yearTable(whole.years, writing)} />
        </div>
      </div>
      <Notes whole={whole} />
    </>
  );
}

function Content() {
  const { state } = useView();
  const words = useFeatureWords(transferTimeWords);
  const { answer } = useTransfers();
  const { data } = useQuery(transfersQuery({ ...state, fromYear: null, toYear: null }));
  // What went wrong, and the way back, stands in the panel of the view.
  if (!data || !answer) return <Skeleton lines={4} />;
  if (data.years.length === 0) {
    return (
      <div className="pr-9">
        <EmptyState>{words.empty}</EmptyState>
      </div>
    );
  }
  return <Years whole={data} answer={answer} />;
}

/** The years of the transfer records: which of them map, table and numbers show, one by one or up to one. */
export function TransferTimeBar() {
  const { set } = useView();
  const words = useFeatureWords(transferTimeWords);
  return (
    <Panel label={words.title} className="pointer-events-auto relative w-full max-w-2xl p-3">
      <IconButton icon={X} label={words.close} onClick={() => set({ tool: null })} className="absolute top-3 right-3" />
      <Content />
    </Panel>
  );
}
