import type { FlowProperties } from '@icfm/api/collections/schema';
import { useQueries } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { flowRecordQuery } from '../../api/queries.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { SourceList } from '../../ui/source-list.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { flowAmount, flowYears } from '../transfers/flow-words.ts';
import { useFlowWords } from '../transfers/use-flow-words.ts';
import { FlowFacts } from './flow-facts.tsx';

type RecordProps = { readonly flow: FlowProperties; readonly isDrawn: boolean; readonly isOpenAtFirst: boolean };

/** One documented record: amount, basis and years at a glance; opened, all it says and who says so. */
function FlowRecord({ flow, isDrawn, isOpenAtFirst }: RecordProps) {
  const context = useFlowWords();
  const { panel } = useFeatureWords(pairingWords);
  const { names } = context;
  const sector = flow.sector ? names.sector(flow.sector) : '';
  const further = [names.label('amountBasis', flow.basis), flowYears(flow), sector, isDrawn ? panel.drawn : ''];
  return (
    <li data-flow={flow.id} className="border-t border-line first:border-t-0">
      <details className="group/flow" open={isOpenAtFirst}>
        <summary className="flex cursor-pointer list-none items-start gap-2 py-1.5">
          <span className="flex-1 text-sm">
            <span className="block font-medium">{flowAmount(flow, context)}</span>
            <span className="block text-xs text-ink-muted">{further.filter((text) => text !== '').join(' · ')}</span>
          </span>
          <ChevronDown size={16} aria-hidden className="mt-0.5 shrink-0 text-ink-muted group-open/flow:rotate-180" />
        </summary>
        <div className="space-y-2 pb-2">
          <FlowFacts flow={flow} />
          <SourceList sources={flow.sources} />
        </div>
      </details>
    </li>
  );
}

type FlowRecordsProps = {
  readonly ids: readonly string[];
  /** The one of them that is drawn on the map, if it is among them. */
  readonly drawnId: string;
  readonly isOpenAtFirst?: boolean;
};

/** Documented records, each down to its sources. Their amounts are never added. */
export function FlowRecords({ ids, drawnId, isOpenAtFirst = false }: FlowRecordsProps) {
  const results = useQueries({ queries: ids.map((id) => flowRecordQuery(id)) });
  const failed = results.find(({ error }) => error !== null);
  return (
    <>
      <ul>
        {results.map(({ data }, at) =>
          data ? (
            <FlowRecord key={data.id} flow={data.properties} isDrawn={data.id === drawnId} {...{ isOpenAtFirst }} />
          ) : (
            <li key={ids[at]} className="py-1.5">
              {failed ? null : <Skeleton lines={2} />}
            </li>
          ),
        )}
      </ul>
      {failed?.error ? <ErrorState error={failed.error} onRetry={() => void failed.refetch()} /> : null}
    </>
  );
}
