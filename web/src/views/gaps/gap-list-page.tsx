import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { useMemo } from 'react';
import { bankWords } from '../../i18n/bank-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { depths } from '../../state/url.ts';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { BankBasis } from '../banks/bank-basis.tsx';
import { BankPicker } from '../banks/bank-picker.tsx';
import { NoPresence } from '../banks/no-presence.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { ClusterTable } from '../coverage/cluster-table.tsx';
import { CompletenessNote } from '../coverage/completeness-note.tsx';
import { Filters } from '../coverage/filters.tsx';
import { KeptNote } from '../coverage/kept-note.tsx';
import { nearestWord } from '../coverage/nearest-word.ts';
import { useOpenRecords } from '../coverage/use-open-records.ts';
import { countsAt } from '../coverage/verdict-at.ts';
import { WidenButton } from '../coverage/widen-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { clusterTable, type TableInput } from '../table/table.ts';
import { TableFrame } from '../table/table-frame.tsx';
import { useTableInput } from '../table/use-table-input.ts';

type GapFactsProps = {
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
      options={depths.map((value) => ({ value, label: words.depthShort[value] }))}
      value={state.depth}
      onChange={(depth) => set({ depth, verdicts: [] })}
    />
  );
}

/** What the squares on the map are. */
function Squares() {
  const { state } = useView();
  const { words } = useWords();
  const own = useFeatureWords(bankWords);
  const { ofBank } = useBankTexts();
  const text = state.bank === null ? words.gaps.branches : fill(own.squares, { whose: ofBank });
  return <p className="text-xs text-ink-muted">{text}</p>;
}

type GapTableProps = Omit<GapFactsProps, 'answer' | 'place'> & {
  readonly input: TableInput;
  readonly isReady: boolean;
};

function GapTable({ input, isReady, isWide, onWiden }: GapTableProps) {
  const { words, format } = useWords();
  const { state } = useView();
  const caption = fill(words.gaps.caption, { branch: nearestWord(state.depth, words) });
  const table = useMemo(() => clusterTable(input), [input]);
  const { context } = input;
  if (table.total === 0) return <EmptyState>{words.gaps.none}</EmptyState>;
  return (
    <section id="listing" aria-label={caption} className="flex min-h-64 flex-1 flex-col gap-1">
      <div className="flex items-center gap-2 border-b border-line pb-1 text-sm">
        <span className="font-semibold">{fill(words.table.rows, { count: format.count(table.total) })}</span>
        <KeptNote isWide={isWide} />
        <span className="flex-1" />
        <WidenButton isWide={isWide} onWiden={onWiden} />
      </div>
      <TableFrame table={table} context={context} isReady={isReady} isWide={isWide}>
        {(onCopy) => <ClusterTable table={table} context={context} caption={caption} isWide={isWide} onCopy={onCopy} />}
      </TableFrame>
    </section>
  );
}

function GapList({ answer, isWide, onWiden }: Omit<GapFactsProps, 'place'>) {
  const { state } = useView();
  const { words } = useWords();
  const { input, isReady } = useTableInput();
  const { isMeasured } = countsAt(answer.scope.summary, state.depth);
  if (!isMeasured && state.depth === 'presence') return <NoPresence />;
  if (!isMeasured) return <EmptyState>{words.gaps.notMeasured}</EmptyState>;
  return input ? <GapTable input={input} isReady={isReady} isWide={isWide} onWiden={onWiden} /> : null;
}

/** Branch gaps: the clusters for which nothing certain is known at the depth, the farthest first. */
export function GapListPage(props: GapFactsProps) {
  const { answer, place, isWide } = props;
  const { state } = useView();
  const { words, format } = useWords();
  const open = useOpenRecords();
  const { ofBank } = useBankTexts();
  const counts = countsAt(answer.scope.summary, state.depth);
  return (
    <>
      {counts.isMeasured ? (
        <NumberSentence
          template={words.gaps.sentence}
          texts={{ place, reach: format.count(state.reach), depth: words.gaps.depth[state.depth], ofBank }}
          numbers={{
            noneKnown: {
              count: counts.noneKnown,
              label: words.verdict['none-known'],
              onOpen: () => open(['none-known']),
            },
            possible: { count: counts.possible, label: words.verdict.possible, onOpen: () => open(['possible']) },
          }}
        />
      ) : null}
      {isWide ? null : <BankPicker />}
      <BankBasis />
      {isWide ? null : <DepthChoice />}
      <CompletenessNote answer={answer} />
      {isWide ? null : <Filters />}
      {isWide ? null : <Squares />}
      <GapList {...props} />
    </>
  );
}
