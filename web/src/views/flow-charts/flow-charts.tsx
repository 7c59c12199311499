import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { writeCsv } from '../../export/csv.ts';
import { fileName } from '../../export/file-name.ts';
import { saveFile } from '../../export/save-file.ts';
import { fill } from '../../i18n/fill.ts';
import { flowChartWords } from '../../i18n/flow-chart-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { flowCharts } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { DataLinkButton } from '../export/data-link-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { chartRecords } from './chart-tables.ts';
import { FlowFigure, useChartFinding } from './flow-figure.tsx';
import { MacroMatrix } from './macro-matrix.tsx';
import { useChartTexts } from './use-chart-texts.ts';

function SaveCsv({ answer }: { readonly answer: TransfersAnswer }) {
  const { state } = useView();
  const { context } = useChartTexts(answer);
  const { steps } = useRegionPath(state.region);
  const name = context.words.names[state.flowChart];
  const save = () => {
    const records = chartRecords(answer, state, context);
    const place = steps.at(-1)?.name ?? '';
    const blob = new Blob([writeCsv(records)], { type: 'text/csv;charset=utf-8' });
    saveFile(blob, fileName({ place, what: name, asOf: answer.dataAsOf, extension: 'csv' }));
  };
  return <IconButton icon={FileSpreadsheet} label={fill(context.words.saveCsv, { name })} onClick={save} />;
}

function ChartSwitch() {
  const { state, set } = useView();
  const words = useFeatureWords(flowChartWords);
  return (
    <Segmented
      label={words.charts}
      isLabelled={false}
      options={flowCharts.map((value) => ({ value, label: words.kinds[value] }))}
      value={state.flowChart}
      onChange={(flowChart) => void set({ flowChart }, replaced)}
    />
  );
}

/** The years that a bar of the timeline has narrowed the selection to, and the way back. */
function YearChip() {
  const { state, set } = useView();
  const words = useFeatureWords(flowChartWords);
  if (state.fromYear === null || state.fromYear !== state.toYear) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {fill(words.onlyYear, { year: state.fromYear })}
      <button
        type="button"
        onClick={() => void set({ fromYear: null, toYear: null })}
        className="cursor-pointer rounded-lg border border-line-strong px-2.5 py-0.5 text-xs hover:bg-panel-hover"
      >
        {words.allYears}
      </button>
    </p>
  );
}

function NothingToDraw({ answer }: { readonly answer: TransfersAnswer }) {
  const { state, set, openRegion } = useView();
  const words = useFeatureWords(flowChartWords);
  if (answer.total > 0) {
    return (
      <EmptyState action={words.byRecordsInstead} onAction={() => void set({ flowWidth: 'records' })}>
        {words.noAmounts}
      </EmptyState>
    );
  }
  if (state.region === 'nation') return <EmptyState>{words.empty}</EmptyState>;
  return (
    <EmptyState action={words.showNation} onAction={() => openRegion('nation')}>
      {words.empty}
    </EmptyState>
  );
}

function Figure({ answer }: { readonly answer: TransfersAnswer }) {
  const finding = useChartFinding(answer);
  return finding === null ? <NothingToDraw answer={answer} /> : <FlowFigure answer={answer} finding={finding} />;
}

/** Charts of the transfers that the filters keep: who sends what where, who takes most, and when. */
export function FlowCharts() {
  const { state } = useView();
  const { data: answer, error, refetch, isPlaceholderData } = useQuery(transfersQuery(state));
  return (
    <div className="space-y-4" aria-busy={isPlaceholderData}>
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-64 flex-1 sm:max-w-md">
          <ChartSwitch />
        </div>
        {answer ? <SaveCsv answer={answer} /> : null}
        <DataLinkButton />
      </div>
      <YearChip />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!answer && !error ? <Skeleton lines={8} /> : null}
      {answer && !error ? <Figure answer={answer} /> : null}
      {answer && !error && state.flowChart === 'chord' ? <MacroMatrix matrix={answer.matrix} /> : null}
    </div>
  );
}
