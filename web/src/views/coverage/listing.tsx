import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { Columns3, Minimize2 } from 'lucide-react';
import { useCoverage } from '../../api/use-coverage.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { levelOf } from '../../state/region-code.ts';
import type { listings } from '../../state/url.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { ClusterTable } from './cluster-table.tsx';
import { KeptNote } from './kept-note.tsx';
import { rankedRegions } from './ranked-regions.ts';
import { RegionTable } from './region-table.tsx';

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
      onClick={() => set({ list: value, sort: null })}
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
  readonly answer: CoverageAnswer;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

/** The table below the numbers: the clusters kept, or the regions ranked. */
export function Listing({ answer, isWide, onWiden }: ListingProps) {
  const { state } = useView();
  const { words, format } = useWords();
  const { kept } = useCoverage(state);
  const regions = rankedRegions(answer, state.choropleth, levelOf(state.region));
  const total = answer.clusters.length;
  const rows =
    kept.length === total
      ? fill(words.table.rows, { count: format.count(total) })
      : fill(words.table.rowsOf, { count: format.count(kept.length), total: format.count(total) });
  return (
    <section id="listing" aria-label={words.table.clustersCaption} className="flex min-h-64 flex-1 flex-col gap-1">
      <div className="flex items-center gap-4 border-b border-line">
        <ListingTab value="clusters" label={words.table.clusters} count={kept.length} />
        <ListingTab value="regions" label={words.table.regions} count={regions.length} />
        <span className="flex-1" />
        {onWiden && state.list === 'clusters' ? (
          <IconButton
            icon={isWide ? Minimize2 : Columns3}
            label={isWide ? words.table.collapse : words.table.expand}
            onClick={() => onWiden(!isWide)}
          />
        ) : null}
      </div>
      <p className="sr-only" aria-live="polite">
        {rows}
      </p>
      <KeptNote />
      {state.list === 'regions' ? <RegionTable regions={regions} /> : null}
      {state.list === 'clusters' && kept.length > 0 ? (
        <ClusterTable clusters={kept} caption={words.table.clustersCaption} defaultSort="verdict" isWide={isWide} />
      ) : null}
      {state.list === 'clusters' && kept.length === 0 ? <NoClusters /> : null}
    </section>
  );
}
