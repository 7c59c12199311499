import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { useState } from 'react';
import { chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import { financeWords } from '../../i18n/finance-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { FinanceChoices, FinanceFilters } from './finance-filters.tsx';
import { FinanceHeadline, OverlapSentence, PairingHeadline, type Quadrant } from './finance-sentences.tsx';
import { QuadrantFigure } from './quadrant-figure.tsx';
import { ReceiverList } from './receiver-list.tsx';
import { useFinance } from './use-finance.ts';

type PartProps = { readonly answer: TransferFinanceAnswer };

/** Why nothing is compared, or what the ranks cannot tell. */
function Caveat({ answer }: PartProps) {
  const { format } = useWords();
  const words = useFeatureWords(financeWords);
  const reasons = useFeatureWords(chartWords).notMeasured;
  const { notMeasured, coarserReceivers } = answer;
  if (notMeasured !== null) return <EmptyState>{reasons[notMeasured]}</EmptyState>;
  const coarser = coarserReceivers > 0 ? fill(words.list.coarser, { count: format.count(coarserReceivers) }) : '';
  return <p className="text-xs leading-5 text-ink-muted text-pretty">{`${words.caveat} ${coarser}`}</p>;
}

function Receivers({ answer }: PartProps) {
  const { openRegion } = useView();
  const words = useFeatureWords(financeWords);
  const { words: shared } = useWords();
  const [quadrant, setQuadrant] = useState<Quadrant | null>(null);
  if (answer.receivers.length === 0) {
    return (
      <EmptyState action={shared.table.backToNation} onAction={() => openRegion('nation')}>
        {words.list.empty}
      </EmptyState>
    );
  }
  return (
    <>
      <section className="space-y-2">
        <FinanceHeadline answer={answer} onQuadrant={setQuadrant} />
        <PairingHeadline />
      </section>
      <FinanceChoices />
      {answer.ranked > 0 ? <QuadrantFigure answer={answer} /> : null}
      <Caveat answer={answer} />
      <ReceiverList answer={answer} quadrant={quadrant} onQuadrant={setQuadrant} />
      <OverlapSentence answer={answer} />
    </>
  );
}

/** Whether finance follows what comes in: receivers by inflow and access, flows served at both ends, sectors in common. */
export function FinancePage() {
  const { query, answer } = useFinance();
  const words = useFeatureWords(financeWords);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!answer) return <Skeleton lines={8} />;
  return (
    <>
      <h2 className="sr-only">{words.title}</h2>
      <Receivers answer={answer} />
      <FinanceFilters answer={answer} />
    </>
  );
}
