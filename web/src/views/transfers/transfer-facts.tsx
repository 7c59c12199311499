import type { FlowProperties } from '@icfm/api/collections/schema';
import { useState } from 'react';
import type { Item } from '../../api/records.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { FlowSectorFilter } from './flow-sector-filter.tsx';
import { FlowTable } from './flow-table.tsx';
import { useFlowPairs } from './use-map-flows.ts';

const scopes = ['drawn', 'ready', 'all'] as const;

function FlowListing({ rows }: { readonly rows: Item<FlowProperties>[] }) {
  const { openRegion } = useView();
  const { words } = useWords();
  return (
    <section id="listing" aria-label={words.table.flowsCaption} className="flex min-h-64 flex-1 flex-col">
      {rows.length > 0 ? (
        <FlowTable items={rows} />
      ) : (
        <EmptyState action={words.table.backToNation} onAction={() => openRegion('nation')}>
          {words.table.empty}
        </EmptyState>
      )}
    </section>
  );
}

/** Transfers: how many records there are, how many are drawn, and each of them. */
export function TransferFacts() {
  const { words } = useWords();
  const { query, kept, pairs } = useFlowPairs();
  const [scope, setScope] = useState<(typeof scopes)[number]>('drawn');
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={6} />;
  const ready = kept.filter(({ properties }) => properties.isMapReady);
  const rows = { drawn: pairs.map(({ drawn }) => drawn), ready, all: kept }[scope];
  const labels = { drawn: words.flow.onlyDrawn, ready: words.flow.onlyReady, all: words.flow.all };
  return (
    <>
      <NumberSentence
        template={words.flow.sentence}
        texts={{}}
        numbers={{
          total: { count: kept.length, label: words.flow.all, onOpen: () => setScope('all') },
          ready: { count: ready.length, label: words.flow.onlyReady, onOpen: () => setScope('ready') },
          drawn: { count: pairs.length, label: words.flow.onlyDrawn, onOpen: () => setScope('drawn') },
        }}
      />
      <p className="text-xs text-ink-muted">{words.flow.honesty}</p>
      <Segmented
        label={words.flow.records}
        options={scopes.map((value) => ({ value, label: labels[value] }))}
        value={scope}
        onChange={setScope}
      />
      <FlowSectorFilter items={query.data.features} />
      <FlowListing rows={rows} />
    </>
  );
}
