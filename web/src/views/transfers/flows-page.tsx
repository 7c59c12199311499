import { lazy, Suspense, useState } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { LeftOut } from './left-out.tsx';
import { TransferFilters } from './transfer-filters.tsx';
import { TransferList } from './transfer-list.tsx';
import { type ListScope, listScopes, TransferSentence } from './transfer-sentence.tsx';
import type { TransferInput } from './transfer-table.ts';
import { useTransferInput } from './use-transfer-input.ts';
import { usualTransfers } from './usual-transfers.ts';

const RecordList = lazy(() => import('./record-list.tsx').then((module) => ({ default: module.RecordList })));

type FlowsPageProps = {
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

/** The answer did not come; what the address asks and cannot be answered has a way back to the usual question. */
function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  const isRefused = error instanceof RequestError && (error.status === 400 || error.status === 404);
  if (!isRefused) return <ErrorState error={error} onRetry={onRetry} />;
  const { fromYear, toYear } = state;
  const isTurned = fromYear !== null && toYear !== null && fromYear > toYear;
  const reason = isTurned
    ? fill(words.refusedYears, { from: String(fromYear), to: String(toYear) })
    : fill(words.refused, { detail: error.detail ?? error.message });
  return (
    <div role="alert">
      <EmptyState
        action={words.refusedReset}
        onAction={() => void set({ ...usualTransfers, region: 'nation', selected: null })}
      >
        {reason}
      </EmptyState>
    </div>
  );
}

type ListingProps = FlowsPageProps & {
  readonly input: TransferInput;
  readonly isReady: boolean;
  readonly scope: ListScope;
  readonly onScope: (scope: ListScope) => void;
};

function Listing({ input, isReady, scope, onScope, isWide, onWiden }: ListingProps) {
  const words = useFeatureWords(transferWords);
  return (
    <section id="listing" aria-label={input.context.transfer.caption} className="flex min-h-80 flex-1 flex-col gap-1">
      {isWide ? null : (
        <Segmented
          label={words.list.label}
          isLabelled={false}
          options={listScopes.map((value) => ({ value, label: words.list[value] }))}
          value={scope}
          onChange={onScope}
        />
      )}
      {scope === 'flows' || isWide ? (
        <TransferList input={input} isReady={isReady} isWide={isWide} onWiden={onWiden} />
      ) : (
        <Suspense fallback={<Skeleton lines={6} />}>
          <RecordList key={scope} scope={scope} />
        </Suspense>
      )}
    </section>
  );
}

/** Who sends what where: the sentence, the filters, what is left out, and every flow. */
export function FlowsPage({ isWide, onWiden }: FlowsPageProps) {
  const { state } = useView();
  const words = useFeatureWords(transferWords);
  const { input, query, isReady } = useTransferInput();
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name ?? '';
  const [scope, setScope] = useState<ListScope>('flows');
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (!input) return <Skeleton lines={8} />;
  const { answer } = input;
  return (
    <>
      <TransferSentence answer={answer} place={place} onList={setScope} />
      {isWide ? null : (
        <>
          <p className="text-xs text-ink-muted text-pretty">{words.honesty}</p>
          <TransferFilters answer={answer} place={place} />
          <LeftOut answer={answer} onList={() => setScope('left')} />
        </>
      )}
      <Listing {...{ input, isReady, scope, isWide, onWiden }} onScope={setScope} />
    </>
  );
}
