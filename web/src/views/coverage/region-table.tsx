import type { RegionCoverage } from '@icfm/api/coverage/schema';
import { useMemo } from 'react';
import type { Format } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Dictionary } from '../../i18n/zh.ts';
import type { Depth } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { useShortName } from './use-region-names.ts';
import { countsAt } from './verdict-at.ts';

type Context = {
  readonly depth: Depth;
  readonly words: Dictionary;
  readonly format: Format;
  readonly nameRegion: (region: RegionCoverage) => string;
  readonly region: string;
};

function ShareCell({ row, context }: { readonly row: RegionCoverage; readonly context: Context }) {
  const counts = countsAt(row.summary, context.depth);
  if (counts.certainShare === null || !counts.isMeasured)
    return <span className="text-ink-muted">{context.words.distance.none}</span>;
  return (
    <span className="grid grid-cols-[1fr_40px] items-center gap-1.5">
      <CoverageBar counts={counts} total={row.summary.clusters} />
      <span className="text-right">{context.format.percent(counts.certainShare)}</span>
    </span>
  );
}

function regionColumns(context: Context): Column<RegionCoverage>[] {
  const { depth, words, format, nameRegion, region } = context;
  const share = ({ summary }: RegionCoverage) => countsAt(summary, depth).certainShare ?? -1;
  return [
    {
      id: 'name',
      accessorFn: nameRegion,
      header: words.table.region,
      cell: ({ row }) => <RowButton isSelected={row.id === region}>{nameRegion(row.original)}</RowButton>,
      sortFn: (a, b) => format.compare(nameRegion(a.original), nameRegion(b.original)),
    },
    {
      id: 'clusters',
      accessorFn: ({ summary }) => summary.clusters,
      header: words.table.clusterCount,
      sortFn: (a, b) => a.original.summary.clusters - b.original.summary.clusters,
    },
    {
      id: 'share',
      accessorFn: share,
      header: words.table.share,
      cell: ({ row }) => <ShareCell row={row.original} context={context} />,
      sortFn: (a, b) =>
        share(a.original) - share(b.original) || b.original.summary.clusters - a.original.summary.clusters,
    },
    {
      id: 'noneKnown',
      accessorFn: ({ summary }) => countsAt(summary, depth).noneKnown,
      header: words.table.noneKnown,
      sortFn: (a, b) => countsAt(a.original.summary, depth).noneKnown - countsAt(b.original.summary, depth).noneKnown,
    },
  ];
}

const looks = {
  clusters: { width: '64px', className: 'text-right' },
  share: { width: '124px' },
  noneKnown: { width: '84px', className: 'text-right' },
} as const;

const columnIds = ['name', 'clusters', 'share', 'noneKnown'];

/** Regions of one level ranked by the share of clusters covered; a row leads to its region. */
export function RegionTable({ regions }: { readonly regions: readonly RegionCoverage[] }) {
  const { state, set, setHovered, hovered, openRegion } = useView();
  const { words, format } = useWords();
  const nameRegion = useShortName();
  const { depth, region } = state;
  const columns = useMemo(
    () => regionColumns({ depth, words, format, nameRegion, region }),
    [depth, words, format, nameRegion, region],
  );
  const rows = useMemo(() => [...regions], [regions]);
  const isOwnSort = columnIds.includes(state.sort?.replace(/^-/, '') ?? '');
  return (
    <DataTable
      caption={words.table.regionsCaption}
      rows={rows}
      columns={columns}
      looks={looks}
      rowId={(row) => row.id}
      rowHeight={36}
      sort={isOwnSort ? state.sort : 'share'}
      onSort={(sort) => set({ sort }, replaced)}
      selectedId={region}
      hoveredId={hovered?.startsWith('place:') ? hovered.slice('place:'.length) : null}
      onHover={(id) => setHovered(id === null ? null : `place:${id}`)}
      onSelect={openRegion}
    />
  );
}
