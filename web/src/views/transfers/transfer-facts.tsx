import { lazy, Suspense } from 'react';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { transferTasks } from '../../state/url.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { FlowsPage } from './flows-page.tsx';

const FinancePage = lazy(() =>
  import('../finance/finance-page.tsx').then((module) => ({ default: module.FinancePage })),
);

type TransferFactsProps = {
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

function TaskChoice() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  return (
    <Segmented
      label={words.task}
      isLabelled={false}
      options={transferTasks.map((value) => ({ value, label: words[value] }))}
      value={state.transfers}
      onChange={(transfers) => set({ transfers, selected: null, sort: null, columns: [], find: '' })}
    />
  );
}

/** Transfers: who sends what where, and whether finance follows. */
export function TransferFacts(props: TransferFactsProps) {
  const { state } = useView();
  return (
    <>
      <TaskChoice />
      <Suspense fallback={<Skeleton lines={8} />}>
        {state.transfers === 'finance' ? <FinancePage /> : <FlowsPage {...props} />}
      </Suspense>
    </>
  );
}
