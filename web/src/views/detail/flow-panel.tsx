import type { FlowProperties } from '@icfm/api/collections/schema';
import { useQuery } from '@tanstack/react-query';
import { flowRecordQuery, flowsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { useView } from '../shell/view-context.tsx';
import { flowAmount, flowTitle, flowYears } from '../transfers/flow-words.ts';
import { useFlowWords } from '../transfers/use-flow-words.ts';
import { DetailHead } from './detail-head.tsx';
import { DetailSection } from './detail-section.tsx';
import { FlowFacts } from './flow-facts.tsx';
import { QueryStates } from './query-states.tsx';

function Overlaps({ flow }: { readonly flow: FlowProperties }) {
  const { select } = useView();
  const { words } = useWords();
  const context = useFlowWords();
  const { data } = useQuery(flowsQuery);
  const others = (data?.features ?? []).filter(
    ({ properties: other }) =>
      other.id !== flow.id &&
      (flow.overlaps.includes(other.id) ||
        (other.originAdcode === flow.originAdcode && other.destinationAdcode === flow.destinationAdcode)),
  );
  if (others.length === 0) return null;
  return (
    <DetailSection title={words.flow.overlaps}>
      <p className="text-xs text-ink-muted">{words.flow.overlapsNote}</p>
      <ul className="-mx-2">
        {others.map(({ properties: other }) => (
          <li key={other.id}>
            <button
              type="button"
              onClick={() => select({ kind: 'flow', id: other.id })}
              className="w-full cursor-pointer rounded-md px-2 py-1 text-left text-sm hover:bg-panel-hover"
            >
              {flowAmount(other, context)}
              <span className="block text-xs text-ink-muted">
                {context.names.label('amountBasis', other.basis)} · {flowYears(other)} ·{' '}
                {context.names.label('timeBasis', other.timeBasis)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}

/** One transfer record: amount with its basis, time, sector, what overlaps it, and its sources. */
export function FlowPanel({ id }: { readonly id: string }) {
  const { words } = useWords();
  const context = useFlowWords();
  const query = useQuery(flowRecordQuery(id));
  return (
    <div className="space-y-3">
      <DetailHead title={query.data ? flowTitle(query.data.properties, context) : id} />
      <QueryStates query={query}>
        {({ properties: flow }) => (
          <>
            <FlowFacts flow={flow} />
            {flow.isMapReady ? null : <p className="text-xs text-ink-muted">{words.flow.notDrawn}</p>}
            <Overlaps flow={flow} />
            <div className="border-t border-line pt-3">
              <SourceList sources={flow.sources} />
            </div>
          </>
        )}
      </QueryStates>
    </div>
  );
}
