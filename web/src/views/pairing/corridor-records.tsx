import type { FlowProperties } from '@icfm/api/collections/schema';
import type { Corridor } from '@icfm/api/pairing/schema';
import { useQueries } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { flowRecordQuery } from '../../api/queries.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { DetailSection } from '../detail/detail-section.tsx';
import { FlowFacts } from '../detail/flow-facts.tsx';
import { flowAmount, flowYears } from '../transfers/flow-words.ts';
import { useFlowWords } from '../transfers/use-flow-words.ts';

type RecordProps = { readonly flow: FlowProperties; readonly isDrawn: boolean };

/** One documented record: amount, basis and years at a glance; opened, all it says and who says so. */
function FlowRecord({ flow, isDrawn }: RecordProps) {
  const context = useFlowWords();
  const { panel } = useFeatureWords(pairingWords);
  const { names } = context;
  const sector = flow.sector ? names.sector(flow.sector) : '';
  const further = [names.label('amountBasis', flow.basis), flowYears(flow), sector, isDrawn ? panel.drawn : ''];
  return (
    <li data-flow={flow.id} className="border-t border-line first:border-t-0">
      <details className="group/flow">
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

/** Every record behind a corridor, the one drawn first. Their amounts are never added. */
export function CorridorRecords({ corridor }: { readonly corridor: Corridor }) {
  const { format } = useWords();
  const { panel } = useFeatureWords(pairingWords);
  const { flowIds, drawnFlowId } = corridor;
  const results = useQueries({ queries: flowIds.map((id) => flowRecordQuery(id)) });
  const failed = results.find(({ error }) => error !== null);
  return (
    <DetailSection title={`${panel.records} · ${format.count(flowIds.length)}`}>
      <p className="text-xs text-ink-muted">{panel.recordsNote}</p>
      <ul>
        {results.map(({ data }, at) =>
          data ? (
            <FlowRecord key={data.id} flow={data.properties} isDrawn={data.properties.id === drawnFlowId} />
          ) : (
            <li key={flowIds[at]} className="py-1.5">
              {failed ? null : <Skeleton lines={2} />}
            </li>
          ),
        )}
      </ul>
      {failed?.error ? <ErrorState error={failed.error} onRetry={() => void failed.refetch()} /> : null}
    </DetailSection>
  );
}
