import { useMemo } from 'react';
import { useNames } from '../api/use-names.ts';
import { financeWords } from '../i18n/finance-words.ts';
import { flowChartWords } from '../i18n/flow-chart-words.ts';
import { useFeatureWords } from '../i18n/use-feature-words.ts';
import { useWords } from '../i18n/use-words.tsx';
import { writeSentence } from '../ui/sentence.ts';
import { financeHeadline } from '../views/finance/finance-headline.ts';
import { useFinance } from '../views/finance/use-finance.ts';
import { chartFinding } from '../views/flow-charts/chart-finding.ts';
import { useView } from '../views/shell/view-context.tsx';
import { unitName } from '../views/transfers/unit-name.ts';
import { useTransferHeadline } from '../views/transfers/use-transfer-headline.ts';
import { useTransfers } from '../views/transfers/use-transfers.ts';
import type { ViewFacts } from './use-view-facts.ts';

/** The finding of the chart that lies over the map; null where none does, or it has nothing to say. */
function useFinding(): string | null {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(flowChartWords);
  const names = useNames();
  const { answer } = useTransfers();
  return useMemo(() => {
    if (!answer || state.tool !== 'flow-charts') return null;
    const { basis } = answer.parameters;
    const basisName = basis === null ? null : names.label('amountBasis', basis);
    const nameOf = (unit: Parameters<typeof unitName>[0]) => unitName(unit, names);
    return chartFinding(answer, state, { words, format, basisName, nameOf });
  }, [answer, state, format, words, names]);
}

/** Whether finance follows, where the page is about that. */
function useFinanceHeadline(): string | null {
  const { format } = useWords();
  const words = useFeatureWords(financeWords);
  const names = useNames();
  const { answer } = useFinance();
  return (
    useMemo(
      () => answer && writeSentence(financeHeadline(answer, { words, names, format }), format),
      [answer, words, names, format],
    ) ?? null
  );
}

/** What the view of transfers says; null elsewhere and until it stands. */
export function useTransferFacts(): ViewFacts | null {
  const { answer } = useTransfers();
  const finding = useFinding();
  const finance = useFinanceHeadline();
  const sentence = useTransferHeadline();
  const headline = finding ?? finance ?? sentence;
  return useMemo(() => {
    if (!answer || headline === null) return null;
    return { headline, records: answer.records.kept, dataAsOf: answer.dataAsOf };
  }, [answer, headline]);
}
