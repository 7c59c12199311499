import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { Columns3, Minimize2 } from 'lucide-react';
import { useMemo } from 'react';
import { useCoverage } from '../../api/use-coverage.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { depths } from '../../state/url.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ClusterTable } from '../coverage/cluster-table.tsx';
import { CompletenessNote } from '../coverage/completeness-note.tsx';
import { Filters } from '../coverage/filters.tsx';
import { KeptNote } from '../coverage/kept-note.tsx';
import { useOpenRecords } from '../coverage/use-open-records.ts';
import { countsAt, verdictAt } from '../coverage/verdict-at.ts';
import { useView } from '../shell/view-context.tsx';

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

function GapList({ answer, isWide, onWiden }: GapFactsProps) {
  const { state } = useView();
  const { words, format } = useWords();
  const { kept } = useCoverage(state);
  const gaps = useMemo(
    () => kept.filter((cluster) => ['none-known', 'possible'].includes(verdictAt(cluster, state.depth))),
    [kept, state.depth],
  );
  const isMeasured = countsAt(answer.scope.summary, state.depth).isMeasured;
  if (!isMeasured) return <EmptyState>{words.gaps.notMeasured}</EmptyState>;
  if (gaps.length === 0) return <EmptyState>{words.gaps.none}</EmptyState>;
  return (
    <section id="listing" aria-label={words.gaps.caption} className="flex min-h-64 flex-1 flex-col gap-1">
      <div className="flex items-center gap-2 border-b border-line pb-1 text-sm">
        <span className="font-semibold">{fill(words.table.rows, { count: format.count(gaps.length) })}</span>
        <KeptNote />
        <span className="flex-1" />
        {onWiden ? (
          <IconButton
            icon={isWide ? Minimize2 : Columns3}
            label={isWide ? words.table.collapse : words.table.expand}
            onClick={() => onWiden(!isWide)}
          />
        ) : null}
      </div>
      <ClusterTable clusters={gaps} caption={words.gaps.caption} defaultSort="-nearest" isWide={isWide} />
    </section>
  );
}

/** Branch gaps: the clusters for which nothing certain is known at the depth, the farthest first. */
export function GapFacts(props: GapFactsProps) {
  const { answer, place } = props;
  const { state } = useView();
  const { words, format } = useWords();
  const open = useOpenRecords();
  const counts = countsAt(answer.scope.summary, state.depth);
  return (
    <>
      {counts.isMeasured ? (
        <NumberSentence
          template={words.gaps.sentence}
          texts={{ place, reach: format.count(state.reach), depth: words.gaps.depth[state.depth] }}
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
      <p className="text-xs text-ink-muted">{words.gaps.branches}</p>
      <DepthChoice />
      <CompletenessNote answer={answer} />
      <Filters />
      <GapList {...props} />
    </>
  );
}
