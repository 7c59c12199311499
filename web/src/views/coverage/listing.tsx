import { lazy, Suspense, useMemo } from 'react';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { listings } from '../../state/url.ts';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import type { ClusterRow } from '../table/cluster-fields.ts';
import type { RegionRow } from '../table/region-fields.ts';
import { clusterTable, regionTable, type Table, type TableInput } from '../table/table.ts';
import { TableFrame } from '../table/table-frame.tsx';
import { useTableInput } from '../table/use-table-input.ts';
import { ClusterTable } from './cluster-table.tsx';
import { KeptNote } from './kept-note.tsx';
import { RegionTable } from './region-table.tsx';
import { WidenButton } from './widen-button.tsx';

const RankLine = lazy(() => import('../robustness/rank-line.tsx').then((module) => ({ default: module.RankLine })));

type Listing = (typeof listings)[number];

type ListingTabProps = { readonly value: Listing; readonly label: string; readonly count: number };

function ListingTab({ value, label, count }: ListingTabProps) {
  const { state, set } = useView();
  const { format } = useWords();
  const isOn = state.list === value;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => set({ list: value, sort: null, columns: [], find: '' })}
      className={`cursor-pointer border-b-2 px-1 py-1 text-sm ${isOn ? 'border-accent font-semibold text-ink' : 'border-transparent text-ink-muted hover:text-ink'}`}
    >
      {label} <span className="text-xs font-normal text-ink-muted">{format.count(count)}</span>
    </button>
  );
}

function NoClusters() {
  const { set, state, openRegion } = useView();
  const { words } = useWords();
  const hasFilters = state.verdicts.length + state.kinds.length + state.sectors.length > 0 || state.isFragile;
  const clear = () => set({ verdicts: [], kinds: [], sectors: [], isFragile: false });
  return (
    <EmptyState
      action={hasFilters ? words.table.clear : words.table.backToNation}
      onAction={hasFilters ? clear : () => openRegion('nation')}
    >
      <p className="font-medium text-ink">{words.table.empty}</p>
      <p>{words.table.emptyHelp}</p>
    </EmptyState>
  );
}

type ListingProps = {
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

type BodyProps = ListingProps & { readonly input: TableInput; readonly isReady: boolean };

type HeadProps = ListingProps & { readonly clusters: Table<ClusterRow>; readonly regions: Table<RegionRow> };

/** The choice between clusters and regions, and the way to all columns. */
function ListingHead({ clusters, regions, isWide, onWiden }: HeadProps) {
  const { state } = useView();
  const { words, format } = useWords();
  const { rows, total } = state.list === 'clusters' ? clusters : regions;
  const counted =
    rows.length === total
      ? fill(words.table.rows, { count: format.count(total) })
      : fill(words.table.rowsOf, { count: format.count(rows.length), total: format.count(total) });
  return (
    <>
      <div className="flex items-center gap-4 border-b border-line">
        <ListingTab value="clusters" label={words.table.clusters} count={clusters.total} />
        <ListingTab value="regions" label={words.table.regions} count={regions.total} />
        <span className="flex-1" />
        <WidenButton isWide={isWide} onWiden={onWiden} />
      </div>
      <p className="sr-only" aria-live="polite">
        {counted}
      </p>
    </>
  );
}

function ListingBody({ input, isReady, isWide, onWiden }: BodyProps) {
  const { state } = useView();
  const { words } = useWords();
  const { context } = input;
  const clusters = useMemo(() => clusterTable(input), [input]);
  const regions = useMemo(() => regionTable(input), [input]);
  const shared = { context, isWide };
  return (
    <>
      <ListingHead clusters={clusters} regions={regions} isWide={isWide} onWiden={onWiden} />
      <KeptNote isWide={isWide} />
      <Suspense fallback={null}>{state.list === 'regions' ? <RankLine /> : null}</Suspense>
      {state.list === 'regions' ? (
        <TableFrame table={regions} isReady={isReady} {...shared}>
          {(onCopy) => <RegionTable table={regions} onCopy={onCopy} {...shared} />}
        </TableFrame>
      ) : null}
      {state.list === 'clusters' && clusters.total > 0 ? (
        <TableFrame table={clusters} isReady={isReady} {...shared}>
          {(onCopy) => (
            <ClusterTable table={clusters} caption={words.table.clustersCaption} onCopy={onCopy} {...shared} />
          )}
        </TableFrame>
      ) : null}
      {state.list === 'clusters' && clusters.total === 0 ? <NoClusters /> : null}
    </>
  );
}

/** The table below the numbers: the clusters kept, or the regions ranked. */
export function Listing({ isWide, onWiden }: ListingProps) {
  const { words } = useWords();
  const { input, isReady } = useTableInput();
  return (
    <section id="listing" aria-label={words.table.clustersCaption} className="flex min-h-64 flex-1 flex-col gap-1">
      {input ? (
        <ListingBody input={input} isReady={isReady} isWide={isWide} onWiden={onWiden} />
      ) : (
        <Skeleton lines={6} />
      )}
    </section>
  );
}
