import { useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { FlowTable } from './flow-table.tsx';
import { useFlowPairs } from './use-map-flows.ts';

const scopes = ['drawn', 'all'] as const;

/** Transfers: how many records there are, how many are drawn, and each of them. */
export function TransferFacts() {
  const { openRegion } = useView();
  const { words, format } = useWords();
  const { query, kept, pairs } = useFlowPairs();
  const [scope, setScope] = useState<(typeof scopes)[number]>('drawn');
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={6} />;
  const ready = kept.filter(({ properties }) => properties.isMapReady);
  const rows = scope === 'drawn' ? pairs.map(({ drawn }) => drawn) : kept;
  const labels = { drawn: words.flow.onlyDrawn, all: words.flow.all };
  return (
    <>
      <p className="text-sm leading-6">
        {fill(words.flow.sentence, {
          total: format.count(kept.length),
          ready: format.count(ready.length),
          drawn: format.count(pairs.length),
        })}
      </p>
      <p className="text-xs text-ink-muted">{words.flow.honesty}</p>
      <Segmented
        label={words.flow.records}
        options={scopes.map((value) => ({ value, label: labels[value] }))}
        value={scope}
        onChange={setScope}
      />
      <section id="listing" aria-label={words.table.flowsCaption} className="flex min-h-64 flex-1 flex-col">
        {rows.length > 0 ? (
          <FlowTable items={rows} />
        ) : (
          <EmptyState action={words.table.backToNation} onAction={() => openRegion('nation')}>
            {words.table.empty}
          </EmptyState>
        )}
      </section>
    </>
  );
}
