import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { useMemo } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { fill } from '../../i18n/fill.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { depths } from '../../state/url.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { BankBasis } from '../banks/bank-basis.tsx';
import { BankPicker } from '../banks/bank-picker.tsx';
import { NoPresence } from '../banks/no-presence.tsx';
import { CompletenessNote } from '../coverage/completeness-note.tsx';
import { Filters } from '../coverage/filters.tsx';
import { KeptNote } from '../coverage/kept-note.tsx';
import { countsAt } from '../coverage/verdict-at.ts';
import { WidenButton } from '../coverage/widen-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { TableFrame } from '../table/table-frame.tsx';
import { GapListTable } from './gap-list-table.tsx';
import { GapSentences } from './gap-sentence.tsx';
import { type GapInput, gapTable } from './gap-table.ts';
import { RivalChoice } from './rival-choice.tsx';
import { useGapInput } from './use-gap-input.ts';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfChips } from './what-if-chips.tsx';

type GapListPageProps = {
  readonly answer: CoverageAnswer;
  readonly place: string;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

function DepthChoice() {
  const { state, set } = useView();
  const { words } = useWords();
  return (
    <Segmented
      label={words.filters.depth}
      isLabelled={false}
      options={depths.map((value) => ({ value, label: words.depthShort[value] }))}
      value={state.depth}
      onChange={(depth) => set({ depth, verdicts: [] })}
    />
  );
}

/** No gap at all, or none that the filters keep. */
function NoGaps({ gaps }: { readonly gaps: number }) {
  const { set } = useView();
  const { words } = useWords();
  const own = useFeatureWords(gapListWords);
  if (gaps === 0) return <EmptyState>{words.gaps.none}</EmptyState>;
  return (
    <EmptyState action={own.showAll} onAction={() => set({ rival: 'any', verdicts: [] })}>
      {own.noneKept}
    </EmptyState>
  );
}

/** The gap of all clusters together; nothing where it is not measured. */
function Total({ answer: { totalGap, counts } }: Pick<GapInput, 'answer'>) {
  const { format } = useWords();
  const own = useFeatureWords(gapListWords);
  if (totalGap === null) return null;
  const total = format.figure(totalGap);
  return (
    <span
      className="text-xs text-ink-muted"
      title={fill(own.totalLong, { total, clusters: format.count(counts.clusters) })}
    >
      {fill(own.total, { total })}
    </span>
  );
}

type TableProps = Pick<GapListPageProps, 'isWide' | 'onWiden'> & {
  readonly input: GapInput;
  readonly isReady: boolean;
};

function GapTable({ input, isReady, isWide, onWiden }: TableProps) {
  const { words, format } = useWords();
  const table = useMemo(() => gapTable(input), [input]);
  const { context, answer } = input;
  return (
    <section id="listing" aria-label={context.gapWords.caption} className="flex min-h-64 flex-1 flex-col gap-1">
      <div className="flex items-center gap-2 border-b border-line pb-1 text-sm">
        <span className="font-semibold">{fill(words.table.rows, { count: format.count(table.total) })}</span>
        <Total answer={answer} />
        <KeptNote isWide={isWide} />
        <span className="flex-1" />
        <WidenButton isWide={isWide} onWiden={onWiden} />
      </div>
      {table.total === 0 ? (
        <NoGaps gaps={answer.counts.gaps} />
      ) : (
        <TableFrame table={table} context={context} isReady={isReady} isWide={isWide}>
          {(onCopy) => <GapListTable table={table} context={context} isWide={isWide} onCopy={onCopy} />}
        </TableFrame>
      )}
    </section>
  );
}

type GapQuery = ReturnType<typeof useGapInput>['query'];

/** The answer did not come; where what is supposed was refused, the way back is things as they are. */
function Failed({ query }: { readonly query: GapQuery }) {
  const { whatIf } = useFeatureWords(gapListWords);
  const { isSupposed, clear } = useWhatIf();
  const { error } = query;
  if (!error) return <Skeleton lines={6} />;
  if (isSupposed && error instanceof RequestError && error.status === 400) {
    return (
      <EmptyState action={whatIf.asItIs} onAction={clear}>
        {whatIf.refused}
      </EmptyState>
    );
  }
  return <ErrorState error={error} onRetry={() => void query.refetch()} />;
}

function Unmeasured() {
  const { state } = useView();
  const { words } = useWords();
  return state.depth === 'presence' ? <NoPresence /> : <EmptyState>{words.gaps.notMeasured}</EmptyState>;
}

/** The gap list: clusters not certainly covered at the depth, ranked, who else is there, and what would change it. */
export function GapListPage({ answer: coverage, place, isWide, onWiden }: GapListPageProps) {
  const { state } = useView();
  const { input, query, isReady } = useGapInput();
  const { isMeasured } = countsAt(coverage.scope.summary, state.depth);
  const answer = isMeasured && !query.isError ? input?.answer : undefined;
  return (
    <>
      <WhatIfChips />
      {answer ? <GapSentences answer={answer} place={place} /> : null}
      {isWide ? null : <BankPicker />}
      <BankBasis />
      {isWide ? null : <DepthChoice />}
      {answer ? <RivalChoice counts={answer.counts} /> : null}
      <CompletenessNote answer={coverage} />
      {isWide ? null : <Filters />}
      {isMeasured ? null : <Unmeasured />}
      {isMeasured && input && answer ? (
        <GapTable input={input} isReady={isReady} isWide={isWide} onWiden={onWiden} />
      ) : null}
      {isMeasured && !answer ? <Failed query={query} /> : null}
    </>
  );
}
